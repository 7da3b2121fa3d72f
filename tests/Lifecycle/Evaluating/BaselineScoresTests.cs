using Levain.Definitions.Policies;
using Levain.Evaluating.Fixtures;
using Levain.Samples;
using Levain.Training;
using Xunit;

namespace Levain.Evaluating;

public sealed class BaselineScoresTests : IDisposable
{
    private static readonly LinearFixture Fixture = FixtureFile.Read<LinearFixture>("linear.json");
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(new float[] { 5, 1, 9 }, 5)]
    [InlineData(new float[] { 5, 1, 9, 6 }, 5.5)]
    [InlineData(new float[] { 2 }, 2)]
    public void A_number_is_the_median_of_the_labels_learnt_from(float[] labels, float median)
    {
        var split = new SplitExamples(Lonely(labels), Lonely([100, 200]));
        var scored = BaselineScores.Of(Baseline.Constant, new HouseModel(), split, folder.Path);
        Assert.Equal([median, median], scored.Scores);
        Assert.Equal([100f, 200], scored.Labels);
    }

    [Fact]
    public void A_yes_is_as_probable_as_it_was() => Assert.Equal(
        [0.25f],
        BaselineScores.Of(Baseline.Constant, new SwipeModel(), new(Lonely([0, 1, 0, 0]), Lonely([1])), folder.Path).Scores);

    [Fact]
    public void A_class_is_as_probable_as_it_was()
    {
        var split = new SplitExamples(Lonely([0, 2, 2, 2], "a", "b", "c"), Lonely([1, 1], "a", "b", "c"));
        var scored = BaselineScores.Of(Baseline.Constant, new FlowerModel(), split, folder.Path);
        Assert.Equal([0.25f, 0, 0.75f, 0.25f, 0, 0.75f], scored.Scores);
        Assert.Equal(3, scored.Classes);
    }

    [Fact]
    public void A_series_goes_on_as_it_was()
    {
        var held = Lonely([1, 2]);
        held.AddForecasts(last: 7, mean: 6);
        held.AddForecasts(last: 1, mean: 4.5f);
        Assert.Equal([7f, 1], BaselineScores.Of(Baseline.Naive, new TideModel(), new(Lonely([1]), held), folder.Path).Scores);
        Assert.Equal([6f, 4.5f], BaselineScores.Of(Baseline.ExponentiallyWeighted, new TideModel(), new(Lonely([1]), held), folder.Path).Scores);
    }

    [Fact]
    public void The_linear_model_is_the_ridge_regression_of_scikit_learn()
    {
        var scored = BaselineScores.Of(Baseline.Linear, new HouseModel(), Fixture.Split(Fixture.Labels), folder.Path);
        Agree(Fixture.Ridge, scored.Scores, 1e-4);
        Agree(Fixture.LeastSquares, scored.Scores, 1e-3);
    }

    [Fact]
    public void Columns_that_say_the_same_or_nothing_do_no_harm()
    {
        float[][] twins = [.. Fixture.Features.Select(f => new[] { f[0], f[1], f[2], f[3], f[0], 4 })];
        var split = new SplitExamples(
            ExampleTables.Of(twins[..Fixture.Training], Fixture.Labels[..Fixture.Training]),
            ExampleTables.Of(twins[Fixture.Training..], Fixture.Labels[Fixture.Training..]));
        Agree(Fixture.LeastSquares, RidgeRegression.Score(split.Training, split.HoldOut), 1e-3);
    }

    [Fact]
    public void The_logistic_model_is_near_that_of_scikit_learn()
    {
        var scored = BaselineScores.Of(Baseline.Linear, new SwipeModel(), Fixture.Split(Fixture.Yes), folder.Path);
        Agree(Fixture.Logistic, scored.Scores, 0.06);
    }

    [Fact]
    public void The_linear_model_of_classes_answers_a_probability_for_each()
    {
        float[] labels = [.. Fixture.Labels.Select(l => l < 5 ? 0f : l < 10 ? 1 : 2)];
        var training = ExampleTables.Of(Fixture.Features[..Fixture.Training], labels[..Fixture.Training], "a", "b", "c");
        var held = ExampleTables.Of(Fixture.Features[Fixture.Training..], labels[Fixture.Training..], "a", "b", "c");
        var scored = BaselineScores.Of(Baseline.Linear, new FlowerModel(), new(training, held), folder.Path);
        Assert.All(scored.Scores.Chunk(3), row => Assert.Equal(1, row.Sum(), 4));
        var right = Measures.Measure.Of(Metric.MicroAccuracy, scored, [.. Enumerable.Repeat(1, held.Count)]);
        Assert.InRange(right, 0.75, 1);
    }

    [Theory]
    [InlineData(new float[] { 0, 0, 0, 1, 0, 0, 0, 0, 1, 1 }, true)]
    [InlineData(new float[] { 0, 1, 0, 1, 0, 0, 0, 0, 1, 0 }, false)]
    public void A_constant_alarms_on_all_where_that_is_precise_enough_and_else_on_none(float[] labels, bool alarms)
    {
        var model = new SwipeModel { Rule = DecisionRule.LeastCost(falseAlarm: 1, miss: 0.9f) };
        var scored = BaselineScores.Of(Baseline.Constant, model, new(Lonely(labels), Lonely([1, 0])), folder.Path);
        Assert.Equal(alarms, scored.Scores[0] >= scored.Threshold);
        Assert.Equal(alarms ? 0.3 : 0.3, scored.Scores[0], 6);
    }

    [Fact]
    public void Each_has_the_band_of_its_own_errors()
    {
        var (training, held) = (Lonely([.. Enumerable.Range(0, 100).Select(i => i % 10 + 0f)]), Lonely([1]));
        foreach (var i in Enumerable.Range(0, 100)) training.AddForecasts(last: i % 10 - 2, mean: i % 10 + 1);
        held.AddForecasts(0, 0);
        var split = new SplitExamples(training, held);
        Assert.Equal((2, -1), (MedianOf(Baseline.Naive, split), MedianOf(Baseline.ExponentiallyWeighted, split)));
        Assert.Equal(0.5, MedianOf(Baseline.Constant, split), 6);
        Assert.Equal(2, BaselineScores.Of(Baseline.Linear, new TideModel(), split, folder.Path).NaiveError);
    }

    [Fact]
    public void The_linear_model_has_a_threshold_of_its_own()
    {
        var scored = BaselineScores.Of(Baseline.Linear, new SwipeModel(), Fixture.Split(Fixture.Yes), folder.Path);
        Assert.InRange(scored.Threshold, 0.05, 0.95);
        var f1 = Measures.Measure.Of(Metric.F1, scored, [.. Enumerable.Repeat(1, scored.Count)]);
        Assert.InRange(f1, 0.8, 1);
    }

    private double MedianOf(Baseline baseline, SplitExamples split) =>
        BaselineScores.Of(baseline, new TideModel(), split, folder.Path).Quantiles!["0.5"];

    private static void Agree(double[] expected, float[] scores, double tolerance)
    {
        Assert.Equal(expected.Length, scores.Length);
        Assert.All(expected.Zip(scores), p => Assert.InRange(Math.Abs(p.First - p.Second), 0, tolerance));
    }

    private static Examples Lonely(float[] labels, params string[] classes) =>
        ExampleTables.Of([.. labels.Select(_ => new[] { 0f })], labels, classes);
}
