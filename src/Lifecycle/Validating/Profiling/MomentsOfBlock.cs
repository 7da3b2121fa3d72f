using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Levain.Validating.Profiling;

/// <summary>The moments of some thousand numbers in two passes while they are in the cache.</summary>
/// <remarks>Eight fixed lanes, added up in a fixed order: the same bits on every processor.</remarks>
internal static class MomentsOfBlock
{
    /// <param name="values">Finite numbers.</param>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return Moments.None;
        var (sum, minimum, maximum) = SumAndBounds(values);
        var mean = sum / values.Length;
        var (rest, squares) = Deviations(values, mean);

        // What the rounding of the mean left over is put right in both (Chan's corrected two-pass).
        return new(
            values.Length, minimum, maximum, mean + rest / values.Length, Math.Max(0, squares - rest * rest / values.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, double Minimum, double Maximum) SumAndBounds(ReadOnlySpan<double> values)
    {
        var lanes = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var sums = Vector512<double>.Zero;
        var low = Vector512.Create(double.PositiveInfinity);
        var high = Vector512.Create(double.NegativeInfinity);
        foreach (var lane in lanes)
        {
            sums += lane;
            low = Vector512.ConditionalSelect(Vector512.LessThan(lane, low), lane, low);
            high = Vector512.ConditionalSelect(Vector512.GreaterThan(lane, high), lane, high);
        }

        var (sum, minimum, maximum) = (Total(sums), low[0], high[0]);
        for (var i = 1; i < Vector512<double>.Count; i++)
            (minimum, maximum) = (Math.Min(minimum, low[i]), Math.Max(maximum, high[i]));
        foreach (var value in values[(lanes.Length * Vector512<double>.Count)..])
            (sum, minimum, maximum) = (sum + value, Math.Min(minimum, value), Math.Max(maximum, value));
        return (sum, minimum, maximum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, double Squares) Deviations(ReadOnlySpan<double> values, double mean)
    {
        var lanes = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var (sums, squares, means) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512.Create(mean));
        foreach (var lane in lanes)
        {
            var apart = lane - means;
            sums += apart;
            squares += apart * apart;
        }

        var (sum, square) = (Total(sums), Total(squares));
        foreach (var value in values[(lanes.Length * Vector512<double>.Count)..])
            (sum, square) = (sum + (value - mean), square + (value - mean) * (value - mean));
        return (sum, square);
    }

    private static double Total(Vector512<double> lanes) =>
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}
