using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Gating;

public sealed class GateStageTests : IDisposable
{
    private readonly Checkout checkout = new();

    public GateStageTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(300)));

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_rejected_candidate_fails_the_run_with_its_reasons()
    {
        var outcome = await checkout.RunToAsync("Gate", Strict(0.001));
        Told.Says(outcome.Finding, "reject: not so that Mae is at most 0.001");
        Assert.False(outcome.Refusal!.StopsModel);
        Told.Says(outcome.Refusal.Sentence, "Failed: Mae is at most 0.001: ", "The champion stays as it is", "evaluate.json");
    }

    [Fact]
    public async Task Another_gate_judges_again_without_measuring_again()
    {
        await checkout.RunToAsync("Gate", Strict(0.001));
        var outcome = await checkout.RunAsync("Gate", Strict(1000));
        Assert.Equal((StageSource.Ran, null), (outcome.Source, outcome.Refusal));
        Assert.Equal("rule:00", Assert.Single(outcome.Changes).Part);
        Assert.Equal(StageSource.UpToDate, (await checkout.RunAsync("Evaluate", Strict(1000))).Source);
    }

    [Fact]
    public async Task A_budget_of_the_service_changes_neither_key_nor_verdict()
    {
        await checkout.RunToAsync("Gate", Strict(1000));
        var verdict = checkout.Facts<Verdict>("houses", "Gate");
        var budgeted = new HouseModel { Rules = Require.That(Served.StartSeconds).IsAtMost(0.001).And(Metric.Mae).IsAtMost(1000) };
        Assert.Equal(StageSource.UpToDate, (await checkout.RunAsync("Gate", budgeted)).Source);
        await checkout.RunAsync("Gate", budgeted, new RunOptions { Force = true });
        Assert.Equal(Json.Write(verdict), Json.Write(checkout.Facts<Verdict>("houses", "Gate")));
    }

    private static HouseModel Strict(double bound) => new() { Rules = Require.That(Metric.Mae).IsAtMost(bound) };
}
