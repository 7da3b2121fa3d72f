using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Measures;
using Levain.Evaluating.Significance;

namespace Levain.Monitoring.Performing;

/// <summary>Intervals of means and of ratios of sums, without any draws.</summary>
/// <remarks>
/// A ratio is turned into a mean by what each row moves it (linearisation); the spread of such means is that of
/// <see cref="ClusteredMean"/>, whose blocks are drawn by the bootstrap otherwise. The two agree as blocks become many.
/// </remarks>
internal static class ClosedInterval
{
    private const double Side = 0.975;

    /// <summary>The 95% interval of a metric; null where there is no closed form.</summary>
    public static Estimate? Of(Metric metric, double value, MaturedRows rows)
    {
        if (Moves(metric, value, rows.Scored) is not { } moves) return null;
        var mean = ClusteredMean.Difference(moves, [.. rows.Blocks]);
        return new Estimate
        {
            Value = value,
            Low = Math.Max(metric.Least, value - mean.Value + mean.Low(Side)),
            High = Math.Min(metric.Most, value - mean.Value + mean.High(Side)),
        };
    }

    // Row by row, values whose mean is the metric and whose spread is the metric's.
    private static double[]? Moves(Metric metric, double value, Scored scored) => metric.Id switch
    {
        MetricId.Mae => RowLosses.Absolute(scored),
        MetricId.Mase => Scaled(RowLosses.Absolute(scored), scored.NaiveError),
        MetricId.Brier => RowLosses.Squared(scored),
        MetricId.LogLoss => RowLosses.Logarithmic(scored),
        MetricId.MulticlassLogLoss => RowLosses.ClassLogarithmic(scored),
        MetricId.MicroAccuracy => RowLosses.Right(scored),
        MetricId.Pinball => BandLosses.Pinball(scored, metric.Parameter),
        MetricId.Coverage => BandLosses.Inside(scored, metric.Parameter),
        MetricId.Rmse => Array.ConvertAll(RowLosses.Squared(scored), s => (s + (value * value)) / (2 * value)),
        MetricId.Precision => Ratio(scored, value, (alarm, yes) => alarm * yes, (alarm, _) => alarm),
        MetricId.Recall => Ratio(scored, value, (alarm, yes) => alarm * yes, (_, yes) => yes),
        MetricId.F1 => Ratio(scored, value, (alarm, yes) => 2 * alarm * yes, (alarm, yes) => alarm + yes),
        MetricId.Accuracy => Ratio(scored, value, (alarm, yes) => alarm == yes ? 1 : 0, (_, _) => 1),
        MetricId.ExpectedCost => Ratio(scored, value, (alarm, yes) => alarm > yes ? metric.Parameter : yes > alarm ? metric.Second : 0, (_, _) => 1),
        _ => null,
    };

    private static double[] Scaled(double[] losses, double by) => Array.ConvertAll(losses, l => l / by);

    private static double[] Ratio(Scored scored, double value, Func<int, int, double> above, Func<int, int, double> below)
    {
        double sum = 0;
        for (var i = 0; i < scored.Count; i++) sum += below(Alarm(scored, i), Yes(scored, i));
        var scale = scored.Count / sum;
        return RowLosses.Each(scored, i =>
        {
            var (alarm, yes) = (Alarm(scored, i), Yes(scored, i));
            return value + ((above(alarm, yes) - (value * below(alarm, yes))) * scale);
        });
    }

    private static int Alarm(Scored scored, int row) => scored.Scores[row] >= scored.Threshold ? 1 : 0;

    private static int Yes(Scored scored, int row) => scored.Labels[row] > 0.5f ? 1 : 0;
}
