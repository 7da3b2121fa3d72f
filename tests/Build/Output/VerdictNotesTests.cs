using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;
using Xunit;

namespace Levain.Output;

public sealed class VerdictNotesTests : IDisposable
{
    private readonly WrittenCheckout checkout = new();

    [Fact]
    public void Each_rule_is_a_sentence_with_its_evidence()
    {
        Write(GateStage.StageName, Sample(RuleOutcome.Passed, RuleOutcome.NotApplied), null);
        Write(EvaluateStage.StageName, Judged, new(StringComparer.Ordinal) { ["candidate.latencyP99"] = 0.0123 });

        Assert.Equal(
            ["  passed      Mae is at most 1: 0.5", "  not applied Mae is at most 1: 0.5", "  measured    candidate.latencyP99 0.012"],
            Lines(GateStage.StageName));
    }

    [Fact]
    public void Nothing_measured_is_no_line()
    {
        Write(GateStage.StageName, Sample(RuleOutcome.Undecided), null);
        Write(EvaluateStage.StageName, Judged, null);

        Assert.Equal(["  undecided   Mae is at most 1: 0.5"], Lines(GateStage.StageName));
    }

    [Fact]
    public void Other_stages_have_no_verdict() => Assert.Empty(Lines("Train"));

    public void Dispose() => checkout.Dispose();

    private string[] Lines(string stage) =>
        [.. new VerdictNotes(new RecordBook(checkout.Workspace)).Lines(new StageOutcome(stage, "fraud", StageSource.Ran, 0, "", null, []))];

    private void Write<TFacts>(string stage, TFacts facts, SortedDictionary<string, double>? measured) => checkout.Write(
        $"artifacts/fraud/{stage.ToLowerInvariant()}.json",
        Json.Write(new StageRecord<TFacts>
        {
            Schema = StageRecord<TFacts>.CurrentSchema,
            Stage = stage,
            Model = "fraud",
            Key = "k",
            KeyParts = [],
            Outputs = [],
            Facts = facts,
            Measured = measured,
            StartedAt = default,
            Seconds = 0,
            Machine = "",
        }));

    private static Verdict Sample(params RuleOutcome[] outcomes) => new()
    {
        Decision = Decision.Promote,
        Candidate = "sha256:c",
        Champion = Opponent.None,
        Sentence = "",
        Reasons = [.. outcomes.Select(o => new Reason { Rule = "Mae is at most 1", Outcome = o, Evidence = "0.5" })],
    };

    private static Evaluation Judged => new()
    {
        Candidate = "sha256:c",
        Champion = Opponent.None,
        Rows = 1,
        Positives = null,
        From = default,
        To = default,
        Resamples = 1,
        Blocks = 1,
        MainMetric = "Mae",
        Contenders = [],
        Comparisons = [],
    };
}
