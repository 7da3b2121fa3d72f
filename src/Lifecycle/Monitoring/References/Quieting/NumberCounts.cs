using Levain.Monitoring.Drifting;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.References.Quieting;

/// <summary>Kolmogorov and Smirnov's distance of a moving window, as a shift, without sorting it anew.</summary>
/// <remarks>
/// Cells are the values of the reference's steps and the gaps before, between and behind them: cell 2i is the gap below value i, cell
/// 2i + 1 the value itself. Within a gap the reference's share stands still, so that its ends are the farthest.
/// </remarks>
internal sealed class NumberCounts : WindowCounts
{
    private readonly double[] shares;

    private readonly double past;

    private NumberCounts(int[] cells, double[] shares, double past)
        : base(cells, shares.Length) => (this.shares, this.past) = (shares, past);

    public override double Statistic => QuietLevels.Shift(Distance);

    public override double Textbook(double statistic) =>
        KolmogorovTail.Above(QuietLevels.Distance(statistic), Math.Round(past * Total / (past + Total)));

    public double Distance
    {
        get
        {
            var (farthest, upTo, scale) = (0.0, 0L, 1.0 / Total);
            for (var cell = 0; cell < shares.Length; cell++)
            {
                upTo += Counts[cell];
                farthest = Math.Max(farthest, Math.Abs(upTo * scale - shares[cell]));
            }

            return farthest;
        }
    }

    public static NumberCounts Of(ColumnProfile profile, ReadOnlySpan<float> values)
    {
        var points = profile.Points;
        var steps = points.Steps.Values.ToArray();
        var shares = new double[2 * steps.Length + 1];
        for (var i = 0; i < steps.Length; i++) shares[2 * i + 1] = shares[2 * i + 2] = points.Rank(steps[i]) / (double)points.Total;
        var cells = new int[values.Length];
        for (var row = 0; row < cells.Length; row++)
        {
            var found = float.IsFinite(values[row]) ? Array.BinarySearch(steps, values[row]) : 0;
            cells[row] = !float.IsFinite(values[row]) ? None : found < 0 ? 2 * ~found : 2 * found + 1;
        }

        return new(cells, shares, profile.Present);
    }
}
