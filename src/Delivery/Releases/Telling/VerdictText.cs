using Levain.Delivery.Releases.Notes;
using Levain.Evaluating;

namespace Levain.Delivery.Releases.Telling;

/// <summary>A model's verdict in words.</summary>
internal static class VerdictText
{
    /// <summary>The verdict and why, in one line of plain text.</summary>
    public static string Headline(VerdictTold told) => told.HasFailed
        ? $"failed: {told.Failure ?? "no verdict came about"}"
        : $"{told.Word}: {told.Verdict!.Sentence}";

    /// <summary>All that led to the verdict, in Markdown.</summary>
    public static string Sections(VerdictTold told)
    {
        var failed = told.Failure is { } failure ? GitHubText.Block(failure) : "";
        var verdict = told.Verdict is { } judged ? VerdictSection.Of(judged) : "";
        return failed + verdict + Measured(told);
    }

    private static string Measured(VerdictTold told)
    {
        if (told is not { Evidence: { } evidence, Row: { } row }) return "";
        var theirs = evidence.Find(Contender.Champion) is null ? null : Contender.Champion;
        return MetricsSection.OnSameRows(row.Metric, evidence, Contender.Candidate, Contender.Champion)
            + SliceSection.OnSameRows(row.Metric, evidence, Contender.Candidate, theirs);
    }
}
