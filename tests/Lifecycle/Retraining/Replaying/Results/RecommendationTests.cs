using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Retraining.Replaying.Results;

public sealed class RecommendationTests
{
    [Fact]
    public void Of_policies_that_are_not_told_apart_the_one_with_the_fewest_trainings_is_taken()
    {
        var choice = Of(Metric.Mae, ("never", 0, 0.40, 0.001), ("monthly", 12, 0.351, 0.01), ("weekly", 52, 0.350, 0.01));
        Assert.Equal(("monthly", "weekly"), (choice.Chosen.Name, choice.Best.Name));
        Told.Says(choice.Sentence, "Take 'monthly': Mae 0.3510 with 12 trainings; 'weekly' with 52 trainings is better by 0.0010", "which chance may do; surely worse: 'never' by 0.0490");
    }

    [Fact]
    public void A_policy_that_is_surely_better_is_taken_however_much_it_trains()
    {
        var choice = Of(Metric.Mae, ("never", 0, 0.40, 0.001), ("weekly", 52, 0.30, 0.001));
        Assert.Equal("weekly", choice.Chosen.Name);
        Told.Says(choice.Sentence, "no policy was better; surely worse: 'never' by 0.1000", "in 100.0% of draws.");
    }

    [Fact]
    public void More_is_better_where_the_metric_says_so()
    {
        var choice = Of(Metric.AveragePrecision, ("never", 0, 0.40, 0.001), ("weekly", 52, 0.60, 0.001));
        Assert.Equal("weekly", choice.Chosen.Name);
        Assert.Equal(0.2, choice.Comparisons[0].Worse, 6);
        Assert.True(choice.Comparisons[0].Low > 0.19);
    }

    [Fact]
    public void Where_nothing_differs_nothing_is_trained()
    {
        var choice = Of(Metric.Mae, ("weekly", 52, 0.35, 0), ("never", 0, 0.35, 0));
        Assert.Equal("never", choice.Chosen.Name);
        Told.Says(choice.Sentence, "none is surely worse");
        Assert.Equal(0.5, choice.Comparisons[0].Sure);
    }

    [Fact]
    public void A_single_policy_is_compared_with_none() =>
        Told.Says(Of(Metric.Mae, ("never", 0, 0.35, 0)).Sentence, "Take 'never': Mae 0.3500 with 0 trainings; no other policy was played.");

    [Fact]
    public void A_policy_without_a_number_is_never_the_best()
    {
        var choice = Of(Metric.Mae, ("never", 0, double.NaN, 0), ("weekly", 52, 0.35, 0.001));
        Assert.Equal("weekly", choice.Best.Name);
    }

    // Draws whose noise is each policy's own, so that close ones change places.
    private static Recommendation Of(Metric metric, params (string Name, int Trainings, double Value, double Spread)[] policies) => new(
        [.. policies.Select((p, i) => new PolicyScore(
            p.Name, p.Trainings, p.Value, [.. Enumerable.Range(0, 1000).Select(d => p.Value + p.Spread * Math.Sin((i + 1) * 7.3 * d))]))],
        metric);
}
