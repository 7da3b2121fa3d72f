using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Stages;
using Levain.Training;
using Microsoft.ML;
using Xunit;

namespace Levain.Evaluating;

public sealed class EvaluateStageTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_candidate_stands_beside_its_baselines_on_the_same_rows()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Evaluate", new HouseModel());
        var evaluation = checkout.Facts<Evaluation>("houses", "Evaluate");
        Assert.Equal(["candidate", "constant", "linear"], evaluation.Contenders.Select(c => c.Name));
        Assert.Equal((60, 60, 1000, null, Opponent.None), (evaluation.Rows, evaluation.Blocks, evaluation.Resamples, evaluation.Positives, evaluation.Champion));
        Assert.All(evaluation.Contenders, c => Assert.Equal(["Coverage(0.95)", "Mae", "RSquared", "Rmse"], c.Metrics.Keys));
        Assert.All(evaluation.Contenders.SelectMany(c => c.Metrics.Values), e => Assert.True(e.Low <= e.Value && e.Value <= e.High));
        Assert.Empty(evaluation.Comparisons);
    }

    [Fact]
    public async Task A_series_has_a_naive_baseline_and_blocks()
    {
        checkout.Describe("tides", ("t.csv", Tables.Tides(24 * 8, i => MathF.Sin(i))));
        await checkout.RunToAsync("Evaluate", new TideModel());
        var evaluation = checkout.Facts<Evaluation>("tides", "Evaluate");
        Assert.Equal(["candidate", "constant", "linear", "naive", "exponentiallyweighted"], evaluation.Contenders.Select(c => c.Name));
        Assert.Equal((48, 5), (evaluation.Rows, evaluation.Blocks));
    }

    [Fact]
    public async Task Metrics_of_the_gate_are_measured_too()
    {
        checkout.Describe("swipes", ("s.csv", Tables.Swipes(Enumerable.Range(0, 300).Select(i => (i, 1 + i / 10.0, $"c{i % 9}", i % 4 == 0 ? 9.0 : i % 5, i % 4 == 0, (double?)(1 + i / 10.0))))));
        var model = new SwipeModel { Rules = Require.That(Metric.RecallAtAlarms(0.25)).IsAtLeast(0.5).AndAtLeast(positives: 10) };
        await checkout.RunToAsync("Evaluate", model);
        var evaluation = checkout.Facts<Evaluation>("swipes", "Evaluate");
        Assert.Equal(1, evaluation.Find("candidate")!.Metrics["RecallAtAlarms(0.25)"].Value);
        Assert.Equal(evaluation.Rows / 4.0, evaluation.Positives!.Value, 1.0);
        Assert.Equal(9, evaluation.Blocks);
        Assert.All(["Precision", "Recall", "F1", "Mcc"], m => Assert.Equal(1, evaluation.Find("candidate")!.Metrics[m].Value));
    }

    [Fact]
    public async Task A_table_without_time_goes_all_the_way()
    {
        checkout.Describe("flowers", ("f.csv", "id,size,make\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},{i % 3 * 10 + i % 2},{(Make)(i % 3)}\n"))));
        var outcome = await checkout.RunToAsync("Gate", new FlowerModel());
        Assert.Equal("promote: the first champion: every bound and baseline holds, there was none to compare with", outcome.Finding);
    }

    [Fact]
    public async Task The_champion_is_judged_again_on_the_same_rows()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Promote", new HouseModel());
        var model = new HouseModel { Learner = ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 4, numberOfTrees: 2) };
        checkout.Code.Name = "sha256:other";
        await checkout.RunToAsync("Evaluate", model, new RunOptions());
        var evaluation = checkout.Facts<Evaluation>("houses", "Evaluate");
        Assert.Equal(["candidate", "champion", "constant", "linear"], evaluation.Contenders.Select(c => c.Name));
        Assert.Equal(checkout.Registry.Champion("houses")!.Digest, evaluation.Champion);
        var comparison = Assert.Single(evaluation.Comparisons);
        var (own, other) = (evaluation.Find("candidate")!.Metrics["Mae"], evaluation.Find("champion")!.Metrics["Mae"]);
        Assert.Equal(own.Value - other.Value, comparison.Value, 9);
        Assert.True(0 < comparison.Low && comparison.Low < comparison.Value && comparison.Value < comparison.High);
    }
}
