using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Gating;
using Levain.Samples;
using Levain.Stages;
using Levain.Training;
using Xunit;

namespace Levain.Evaluating;

public sealed class GateTrialTests : IDisposable
{
    private static readonly GatePolicy SwipeRules = Require
        .That(Metric.AveragePrecision).IsAtLeast(0.1)
        .And(Metric.AveragePrecision).Beats(Baseline.Linear)
        .And(Metric.PrecisionAtAlarms(0.2)).IsAtLeast(0.2)
        .And(Metric.AveragePrecision).IsNotWorseThanChampion(0.02)
        .And(Metric.RocAuc).IsNotWorseThanChampion(0.05, test: PairedTest.DeLong)
        .And(Metric.Precision).IsBetterThanChampion(0.01)
        .AndAtLeast(positives: 10);

    private readonly Tables tables = new();

    public void Dispose() => tables.Dispose();

    [Fact]
    public async Task The_numbers_of_yes_and_no_are_those_of_the_whole_trial()
    {
        var model = new SwipeModel { Rules = SwipeRules };
        var table = Tables.Swipes(Enumerable.Range(0, 600).Select(i => (i, 1 + i / 20.0, $"c{i % 29}", 1 + i * 31 % 17 + (i % 4 == 0 ? 4.0 : 0), i % 4 == 0, (double?)(1 + i / 20.0))));
        Same(model, await tables.ExamplesAsync(model, table, new DateOnly(2020, 1, 30)), withChampion: true);
    }

    [Fact]
    public async Task The_numbers_of_a_series_are_those_of_the_whole_trial()
    {
        var model = new TideModel();
        var examples = await tables.ExamplesAsync(model, Tables.Tides(24 * 12, i => MathF.Sin(i) * (1 + i % 5)), new DateOnly(2020, 1, 11));
        Same(model, examples, withChampion: true);
        Same(model, examples, withChampion: false);
    }

    [Theory]
    [InlineData(PairedTest.Bootstrap)]
    [InlineData(PairedTest.DieboldMariano)]
    public async Task The_numbers_of_a_regression_are_those_of_the_whole_trial(PairedTest test)
    {
        var model = new HouseModel { Rules = Require.That(Metric.Mae).Beats(Baseline.Constant).And(Metric.Mae).IsNotWorseThanChampionByShare(0.05, test: test) };
        Same(model, await tables.ExamplesAsync(model, Houses.Table(250), Houses.First.AddDays(199)), withChampion: true);
    }

    [Fact]
    public async Task The_numbers_of_slices_are_those_of_the_whole_trial()
    {
        var model = new SlicedHouses(Metric.Mae.OnEach("Make"));
        using var checkout = new Checkout();
        checkout.Describe("houses", ("houses.csv", Houses.Table(250)));
        await checkout.RunToAsync("Validate", model);
        var snapshot = checkout.Facts<Datasets.Snapshot>("houses", "Fetch");
        var examples = await model.Accept(new Tabulation(checkout.Workspace, snapshot, Houses.First.AddDays(199), checkout.Work(model), Silence.Here) { IsSliced = true });
        Same(model, examples, withChampion: true);
    }

    private void Same(ModelDefinition model, SplitExamples examples, bool withChampion)
    {
        var work = tables.Work(model);
        var path = work.Output("model.zip");
        var digest = Learner.Fit(model, model.Learn, examples.Training, path);
        var point = OperatingPoints.OfTwin(model, examples.Training, work.Folder);
        var candidate = Scorer.Score(path, model.Kind, examples.HoldOut, "candidate").At(point);
        // Another's answers: a little off, each row otherwise.
        var champion = candidate with { Scores = [.. candidate.Scores.Select((s, i) => s * (0.9f + i % 5 * 0.04f))] };
        var whole = new HeldOutTrial(work, examples);
        var lean = new GateTrial(model, examples, TestContext.Current.CancellationToken);
        whole.Enter(Contender.Candidate, candidate);
        if (withChampion) whole.Enter(Contender.Champion, champion);
        var baselines = model.Baselines.ToDictionary(b => b, b => BaselineScores.Of(b, model, examples, work.Folder));
        foreach (var (baseline, scored) in baselines) whole.Enter(baseline.Words(), scored);

        var full = whole.Judge(digest, withChampion ? "sha256:other" : Opponent.None, path);
        var asked = lean.Judge(
            (digest, candidate), withChampion ? ("sha256:other", champion) : null,
            model.Gate.Rules.OfType<BaselineRule>().Select(r => lean.Measure(r.Baseline.Words(), baselines[r.Baseline])));

        Assert.Equal(Json.WriteLine(full.Comparisons), Json.WriteLine(asked.Comparisons));
        Assert.Equal(Json.WriteLine(Judge.Decide(model.Gate, full)), Json.WriteLine(Judge.Decide(model.Gate, asked)));
        foreach (var contender in asked.Contenders)
            foreach (var (metric, estimate) in contender.Metrics)
                Assert.Equal(full.Find(contender.Name)!.Metrics[metric].Value, estimate.Value);
        Assert.All(lean.MeasureAll("candidate", candidate).Metrics, m => Assert.Equal(full.Find("candidate")!.Metrics[m.Key].Value, m.Value.Value));
    }
}
