using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Samples;
using Xunit;

namespace Levain.Training;

public sealed class OperatingPointsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_threshold_is_chosen_on_rows_that_the_answer_was_not_learnt_from()
    {
        var training = Table(100, i => i % 5 == 0 ? 1 : 0);
        var model = new SwipeModel { Gap = 3, Rule = DecisionRule.PrecisionAtLeast(0.9) };
        var seen = (Earlier: 0, Later: 0);
        var point = OperatingPoints.Of(model, training, (earlier, later) =>
        {
            seen = (earlier.Count, later.Count);
            return [.. later.Labels.Select(l => 0.25f + l / 2)];
        })!;
        Assert.Equal((77, 20), seen);
        Assert.Equal((0.75, true, 20), (point.Threshold, point.MetRule, point.Rows));
        Assert.Equal((training.Times[80], training.Times[99]), (point.From, point.To));
        Assert.Equal(("the threshold of the most recall with a precision of at least 0.9", null, null), (point.Rule, point.ErrorQuantiles, point.NaiveError));
    }

    [Fact]
    public void A_number_has_the_quantiles_of_its_errors_and_no_threshold()
    {
        var training = Table(500, i => i);
        var point = OperatingPoints.Of(new HouseModel(), training, (_, later) => [.. later.Labels.Select(l => l - (l - 399))])!;
        Assert.Equal((null, null, true), (point.Rule, point.Threshold, point.MetRule));
        Assert.Equal((2, 51, 99), (point.ErrorQuantiles!["0.025"], point.ErrorQuantiles["0.5"], point.ErrorQuantiles["0.975"]));
    }

    [Fact]
    public void Too_few_rows_allow_no_choice_and_stop_nothing()
    {
        var point = OperatingPoints.Of(new SwipeModel(), Table(3, _ => 1), (_, _) => throw new InvalidOperationException("nothing is asked"))!;
        Assert.Equal((0, null, null, null, false), (point.Rows, point.From, point.To, point.Threshold, point.MetRule));
        Assert.Empty(OperatingPoints.Of(new HouseModel(), Table(3, _ => 1), (_, _) => [])!.ErrorQuantiles!);
    }

    [Fact]
    public void A_gap_that_leaves_nothing_to_learn_from_allows_no_choice() =>
        Assert.Equal(0, OperatingPoints.Of(new SwipeModel { Gap = 300 }, Table(100, i => i % 2), (_, _) => [])!.Rows);

    [Fact]
    public void Of_classes_the_most_probable_is_told() =>
        Assert.Null(OperatingPoints.OfTwin(new FlowerModel(), ExampleTables.Of([[1], [2]], [0, 1], "a", "b"), folder.Path));

    [Fact]
    public void A_twin_leaves_nothing_behind_and_is_the_same_each_time()
    {
        var training = Table(200, i => i % 4 == 0 ? 1 : 0, i => i % 4 == 0 ? 90 + i % 3 : 10 + i % 7);
        var first = OperatingPoints.OfTwin(new SwipeModel(), training, folder.Path)!;
        Assert.InRange(first.Threshold!.Value, 0.5, 1);
        Assert.Equal(first, OperatingPoints.OfTwin(new SwipeModel(), training, folder.Path));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static Examples Table(int rows, Func<int, float> label, Func<int, float>? feature = null) => ExampleTables.Of(
        [.. Enumerable.Range(0, rows).Select(i => new[] { feature?.Invoke(i) ?? i })], [.. Enumerable.Range(0, rows).Select(label)]);
}
