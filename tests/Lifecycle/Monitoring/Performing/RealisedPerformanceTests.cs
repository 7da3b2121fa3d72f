using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Monitoring.Joining;
using Levain.Samples;
using Xunit;

namespace Levain.Monitoring.Performing;

public sealed class RealisedPerformanceTests
{
    private static readonly float[] Labels = [1, 0, 1, 0, 0, 1, 0, 0, 0, 0];
    private static readonly float[] Scores = [0.9f, 0.8f, 0.7f, 0.6f, 0.2f, 0.4f, 0.1f, 0.3f, 0.2f, 0.1f];

    [Fact]
    public void Alarms_and_how_many_were_right_are_told_at_the_threshold_itself_too()
    {
        var told = Of(new PaymentModel(), Rows(Labels, Scores, 0.6f))!;

        Assert.Equal((10, 3, 4, 2), (told.Rows, told.Positives, told.Alarms, told.RightAlarms));
        Assert.Equal(0.5, told.Metrics["Precision"].Value);
        Assert.Equal(2.0 / 3, told.Metrics["Recall"].Value, 1e-12);
        Assert.Equal((LogBook.At(0).UtcDateTime, LogBook.At(9).UtcDateTime), (told.From, told.To));
        Assert.Null(told.NaiveError);
    }

    [Fact]
    public void All_metrics_of_the_kind_stand_beside_those_that_the_policy_asks_for_with_intervals()
    {
        var model = new PaymentModel { Policy = Retrain.When(Retrain.Realised(Metric.Accuracy, 0.5)).Or(Retrain.Estimated(Metric.RecallAtAlarms(0.3), 0.5)) };
        var told = Of(model, Rows(Labels, Scores, 0.6f))!;

        Assert.Equal(model.StandardMetrics.Append(Metric.Accuracy).Append(Metric.RecallAtAlarms(0.3)).Select(m => m.Name).Order(StringComparer.Ordinal), told.Metrics.Keys);
        Assert.True(told.Metrics["Accuracy"].Low < told.Metrics["Accuracy"].Value && told.Metrics["Accuracy"].Value < told.Metrics["Accuracy"].High);
        Assert.Equal(told.Metrics, Of(model, Rows(Labels, Scores, 0.6f))!.Metrics);
    }

    [Fact]
    public void A_series_is_told_beside_its_naive_forecast_and_its_hold_out()
    {
        var reference = LogBook.Reference() with { HoldOut = new(StringComparer.Ordinal) { ["Mae"] = new() { Value = 1, Low = 0.5, High = 1.5 } } };
        float[] labels = [1, 2, 4, 4], scores = [1, 1, 1, 1];
        var rows = Rows(labels, scores, float.NaN) with { Naive = [0, 1, 2, 4], Blocks = [0, 0, 1, 1] };

        var told = RealisedPerformance.Of(new TideModel(), reference, rows)!;

        Assert.Equal((1.75, 1.0), (told.Metrics["Mae"].Value, told.NaiveError));
        Assert.Equal(reference.HoldOut["Mae"], told.HoldOut["Mae"]);
        Assert.Equal((null, null, null), (told.Positives, told.Alarms, told.RightAlarms));
        Assert.True(double.IsNaN(told.Metrics["Mase"].Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Labels_of_one_class_alone_leave_open_what_they_cannot_tell(float label)
    {
        var told = Of(new PaymentModel(), Rows([.. Labels.Select(_ => label)], Scores, 0.6f))!;

        Assert.Equal((int)(10 * label), told.Positives!.Value);
        Assert.Equal(double.NaN, told.Metrics["RocAuc"].Value);
        Assert.Equal(label == 0 ? double.NaN : 0.4, told.Metrics["Recall"].Value);
        Assert.Equal(label, told.Metrics["Precision"].Value);
        Assert.True(double.IsFinite(told.Metrics["Brier"].Low));
    }

    [Fact]
    public void Without_rows_nothing_is_told_and_without_a_threshold_nothing_of_alarms()
    {
        Assert.Null(Of(new PaymentModel(), Rows([], [], 0.5f)));
        var told = Of(new PaymentModel(), Rows(Labels, Scores, float.NaN))!;
        Assert.Equal((null, null), (told.Alarms, told.RightAlarms));
        Assert.True(double.IsNaN(told.Metrics["Precision"].Value));
        Assert.True(double.IsFinite(told.Metrics["AveragePrecision"].Value));
    }

    [Fact]
    public void Classes_are_measured_by_their_probabilities()
    {
        var rows = new MaturedRows(new Scored([0, 2], [0.5f, 0.25f, 0.25f, 0.5f, 0.25f, 0.25f], 3), [default, default], [], [0, 1]);
        Assert.Equal(0.5, Of(new FlowerModel(), rows)!.Metrics["MicroAccuracy"].Value);
    }

    [Fact]
    public void A_lean_look_measures_what_the_policy_asks_for_with_intervals_where_it_asks_for_them()
    {
        var model = new PaymentModel
        {
            Policy = Retrain.When(Retrain.Realised(Metric.Precision, 0.5)).Or(Retrain.Realised(Metric.Brier, 0.5, confidence: 0.5)).Or(Retrain.Realised(Metric.RocAuc, 0.5)),
        };
        // Six times the same, for draws of few rows are of one class now and then.
        var rows = Rows([.. Enumerable.Repeat(Labels, 6).SelectMany(l => l)], [.. Enumerable.Repeat(Scores, 6).SelectMany(s => s)], 0.6f);
        var (full, lean) = (Of(model, rows)!.Metrics, Of(model, rows, PerformanceEffort.Lean)!.Metrics);

        Assert.Equal(["AveragePrecision", "Brier", "Precision", "RocAuc"], lean.Keys);
        Assert.All(lean, m => Assert.Equal(full[m.Key].Value, m.Value.Value, 1e-12));
        Assert.True(double.IsNaN(lean["AveragePrecision"].Low));
        Assert.True(lean["RocAuc"].Low < lean["RocAuc"].Value);
        Assert.InRange((lean["Precision"].High - lean["Precision"].Low) / (full["Precision"].High - full["Precision"].Low), 0.85, 1.15);
        Assert.Equal(["Mae"], Of(new TideModel { Policy = Retrain.When(Retrain.ErrorIsAbove(2)) }, Rows(Labels, Scores, float.NaN), PerformanceEffort.Lean)!.Metrics.Keys);
    }

    private static RealisedFindings? Of(ModelDefinition model, MaturedRows rows, PerformanceEffort? effort = null) =>
        RealisedPerformance.Of(model, LogBook.Reference(), rows, effort);

    private static MaturedRows Rows(float[] labels, float[] scores, float threshold) => new(
        new Scored(labels, scores, 1) { Threshold = threshold }, [.. labels.Select((_, i) => LogBook.At(i).UtcDateTime)], [], [.. Enumerable.Range(0, labels.Length)]);
}
