using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Reporting;

public sealed class ResultTableTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void A_row_tells_how_a_run_ended()
    {
        using var german = new Culture("de-DE");
        var row = RowOf(
            "sha256:other", Evaluations.Contender("candidate", 1.5), Evaluations.Contender("champion", 2),
            Evaluations.Contender("constant", 4), Evaluations.Contender("linear", 3));
        Assert.Equal(
            ["houses", "promote", "Mae", "1.5000 [0.5000, 2.5000]", "2.0000", "3.0000 linear", "sha256:c"], ResultTable.Cells(row));
        Assert.Equal(ResultTable.Headings.Count, ResultTable.Cells(row).Count);
    }

    [Theory]
    [InlineData(Opponent.None, "none")]
    [InlineData(Opponent.Itself, "the same")]
    public void Without_another_champion_the_row_says_so(string champion, string says) =>
        Assert.Equal(says, RowOf(champion, Evaluations.Contender("candidate", 1.5), Evaluations.Contender("constant", 4)).Champion);

    [Fact]
    public void A_baseline_without_a_number_is_not_the_best() => Assert.Equal(
        "3.0000 linear",
        RowOf(Opponent.None, Evaluations.Contender("candidate", 1), Evaluations.Contender("constant", double.NaN), Evaluations.Contender("linear", 3)).Baseline);

    [Fact]
    public void No_baseline_is_none() => Assert.Equal("none", RowOf(Opponent.None, Evaluations.Contender("candidate", 1)).Baseline);

    private ResultRow RowOf(string champion, params Contender[] contenders)
    {
        var evaluation = Evaluations.Of(champion, null, contenders).Compared(-1, -2, -0.5);
        Record("Evaluate", evaluation);
        Record("Gate", Judge.Decide(Require.That(Metric.Mae).IsAtMost(9), evaluation));
        return new ResultTable(checkout.Records).Row(new HouseModel());
    }

    private void Record<TFacts>(string stage, TFacts facts) => AtomicFile.Write(
        checkout.Workspace.Record("houses", stage),
        Json.Write(new StageRecord<TFacts>
        {
            Schema = 1,
            Stage = stage,
            Model = "houses",
            Key = "sha256:key",
            KeyParts = new(StringComparer.Ordinal),
            Outputs = [],
            Facts = facts,
            StartedAt = checkout.Clock.Now.UtcDateTime,
            Seconds = 1,
            Machine = "x",
        }));
}
