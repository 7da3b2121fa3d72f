using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Levain.Validating.Profiling;

/// <summary>Sorts eight lanes of sixteen numbers each at once, without a branch: Batcher's odd-even merge sort.</summary>
internal static class LaneSort
{
    public const int Rows = 16;

    public const int Lanes = 8;

    private static readonly (byte Low, byte High)[] Exchanges = [.. Network()];

    /// <param name="values">Rows of lanes; afterwards each lane rises from row to row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<double> values)
    {
        var rows = MemoryMarshal.Cast<double, Vector512<double>>(values);
        foreach (var (low, high) in Exchanges)
        {
            var (a, b) = (rows[low], rows[high]);
            var rising = Vector512.LessThan(a, b);
            rows[low] = Vector512.ConditionalSelect(rising, a, b);
            rows[high] = Vector512.ConditionalSelect(rising, b, a);
        }
    }

    private static IEnumerable<(byte Low, byte High)> Network()
    {
        for (var part = 1; part < Rows; part *= 2)
            for (var apart = part; apart >= 1; apart /= 2)
                for (var first = apart % part; first < Rows - apart; first += 2 * apart)
                    for (var row = first; row < Math.Min(first + apart, Rows - apart); row++)
                        if (row / (2 * part) == (row + apart) / (2 * part))
                            yield return ((byte)row, (byte)(row + apart));
    }
}
