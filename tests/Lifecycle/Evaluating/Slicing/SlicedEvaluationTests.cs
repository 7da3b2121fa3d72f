using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Evaluating.Slicing;

public sealed class SlicedEvaluationTests : IDisposable
{
    private static readonly string[] Makes = ["Brick", "Wood", "Clay"];

    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Each_part_has_its_own_metrics_on_its_own_rows()
    {
        var evaluation = await EvaluateAsync(new SlicedHouses(Metric.Rmse.OnEach("Make")));
        Assert.Equal(["Make Brick", "Make Wood", "Make Clay", "Size ", "Size ", "time ", "time "],
            evaluation.Slices.Select(s => s.Slice == "Make" ? $"{s.Slice} {s.Value}" : s.Slice + " "));
        Assert.All(Makes.Zip(evaluation.Slices), p => Assert.Equal((20, false, null), (p.Second.Rows, p.Second.IsTooSmall, p.Second.Positives)));
        var makes = evaluation.Slices.Take(3).Select(s => Assert.Single(s.Contenders)).ToList();
        Assert.All(makes, c => Assert.Equal(["Mae", "Rmse"], c.Metrics.Keys));
        // The parts are of one size, so the mean over them is the whole's.
        Assert.Equal(evaluation.Find("candidate")!.Metrics["Mae"].Value, makes.Average(c => c.Metrics["Mae"].Value), 9);
        Assert.Equal(60, evaluation.Slices.Where(s => s.Slice == "Size").Sum(s => s.Rows));
    }

    [Fact]
    public async Task A_part_with_too_few_rows_has_no_metrics()
    {
        var evaluation = await EvaluateAsync(new SlicedHouses(Metric.Mae.OnEach("Make")) { MinimumRows = 21 });
        Assert.All(evaluation.Slices.Take(3), s => Assert.True(s is { IsTooSmall: true, Rows: 20, Contenders: [] }));
    }

    [Fact]
    public async Task Training_reads_no_slices()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Train", new SlicedHouses(Metric.Mae) { Broken = true });
        Told.Says(
            (await Assert.ThrowsAsync<LevainException>(() => checkout.RunAsync("Evaluate", new SlicedHouses(Metric.Mae) { Broken = true }))).Message,
            "SlicedHouses", "slices");
    }

    [Fact]
    public async Task Two_slices_of_one_name_are_refused()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        Told.Says(
            (await Assert.ThrowsAsync<LevainException>(() => checkout.RunToAsync("Evaluate", new SlicedHouses(Metric.Mae) { Twice = true }))).Message,
            "houses", "'Make' twice");
    }

    private async Task<Evaluation> EvaluateAsync(SlicedHouses model)
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Evaluate", model, new RunOptions());
        return checkout.Facts<Evaluation>("houses", "Evaluate");
    }
}
