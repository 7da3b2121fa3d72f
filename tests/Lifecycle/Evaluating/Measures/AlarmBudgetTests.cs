using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Measures;

public sealed class AlarmBudgetTests
{
    [Theory]
    [InlineData(0.07, 100, 7)]
    [InlineData(0.14, 100, 14)]
    [InlineData(0.28, 100, 28)]
    [InlineData(0.55, 100, 55)]
    [InlineData(0.005, 53_631, 269)]
    [InlineData(1, 3, 3)]
    public void A_share_of_rows_is_so_many_alarms(double share, double rows, double alarms) =>
        Assert.Equal(alarms, Ranking.AlarmsOf(share, rows));

    [Fact]
    public void A_class_model_that_answers_NaN_is_right_about_nothing()
    {
        var scored = new Scored([0, 1], [float.NaN, 0.5f, 0.1f, 0.9f], 2);

        Assert.Equal(double.NaN, Measure.Of(Metric.MicroAccuracy, scored, [1, 1]));
        Assert.Equal(double.NaN, Measure.Of(Metric.MacroAccuracy, scored, [1, 1]));
    }
}
