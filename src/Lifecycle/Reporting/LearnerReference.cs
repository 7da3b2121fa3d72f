using System.Text;
using Levain.Training;

namespace Levain.Reporting;

/// <summary>The page of which learners give the same bits again, <c>docs/learners.md</c>.</summary>
internal static class LearnerReference
{
    private const string Head = """
        # Learners that come out again

        Which of ML.NET's learners give the same model, bit for bit, from the same examples. This page is written by the program
        and checked by a test: each learner is trained in five processes with one and with two threads, on 2,000 rows of 8 numbers,
        and the digests of the zips are compared. What is said below held in every one of them; on another kind of machine
        (another runtime identifier) the last bit of `Math.Exp` may be another.

        **Same bits in every run** speaks of one number of threads; ML.NET takes all cores where a definition names none, so name one.

        | learner | one thread | two threads | one and two | certified |
        |---|---|---|---|---|

        """;

    private const string Tail = """

        A learner that is not certified can be taken: its card says so, and `--target=Reproduce` tells what came of it. With
        `NumberOfThreads = 1` those of the table come out again, too. Chains (calibrators, normalisers) go by their trainer.
        Ranking, one-versus-all, pairwise coupling, LdSvm and the prior were not measured.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var learner in LearnerCertificate.All) text.Append(Row(learner));
        return text.Append(Tail).ToString().ReplaceLineEndings("\n");
    }

    private static string Row(LearnerCertificate learner)
    {
        var (two, both) = learner.Threads switch
        {
            ThreadRule.None => ("has no threads", ""),
            ThreadRule.Any => ("the same", "the same"),
            ThreadRule.Fixed => ("the same", "differ"),
            _ => ("differs in each run", "differ"),
        };
        return $"| {learner.Trainer} | the same | {two} | {both} | {(learner.IsCertified ? "yes" : "no: only with one thread")} |\n";
    }
}
