using Levain.Definitions.Policies;
using Levain.Training;
using Xunit;

namespace Levain.Evaluating.Ageing;

public sealed class AgeTrialTests
{
    private const int Days = 120;

    [Fact]
    public void A_loss_that_grows_by_the_day_grows_by_thirty_times_that_in_30_days()
    {
        var staleness = Of(day => 1 + 0.02f * day)!;
        Assert.Equal(0.6, staleness.WorseIn30Days.Value, 3);
        Assert.True(staleness.WorseIn30Days.Low > 0.5 && staleness.WorseIn30Days.High < 0.7);
        Assert.Equal([20, 20, 20, 20, 20, 20], staleness.Ages.Select(a => a.Rows));
        Assert.Equal((1, 20), (staleness.Ages[0].FromDays, staleness.Ages[0].ToDays));
        Assert.Equal((101, 120), (staleness.Ages[^1].FromDays, staleness.Ages[^1].ToDays));
        Assert.Equal(staleness.Ages.OrderBy(a => a.Value.Value), staleness.Ages);
        Assert.All(staleness.Ages, a => Assert.Equal(2, a.Linear, 6));
    }

    [Fact]
    public void A_loss_that_does_not_change_has_no_slope() =>
        Assert.True(Of(day => day % 2)!.WorseIn30Days is { Low: < 0, High: > 0 });

    [Fact]
    public void Rows_without_time_have_no_age() => Assert.Null(Of(day => day, isTimed: false));

    private static Staleness? Of(Func<int, float> loss, bool isTimed = true)
    {
        var start = new DateTime(2020, 1, 1);
        Examples training = new(["x"], []), holdOut = new(["x"], []);
        training.Add([0], 0, isTimed ? start : default, 0);
        for (var day = 1; day <= Days; day++) holdOut.Add([0], 0, isTimed ? start.AddDays(day) : default, day);
        float[] labels = new float[Days], scores = [.. Enumerable.Range(1, Days).Select(loss)];
        var plan = new DrawPlan(200, 1, Silence.Here, CancellationToken.None);
        var whole = Trial.Run(
            [(Contender.Candidate, new Scored(labels, scores, 1)), ("linear", new Scored(labels, [.. scores.Select(_ => 2f)], 1))],
            holdOut.Blocks, [Metric.Mae], plan);
        return AgeTrial.Of(whole, new SplitExamples(training, holdOut), Metric.Mae, plan);
    }
}
