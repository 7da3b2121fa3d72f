using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Levain.Validating.Profiling;

/// <summary>Leaves out of a block what is no number, and copies only where there is such a thing.</summary>
internal sealed class FiniteNumbers
{
    /// <summary>How many values are looked at together: 8 KB stay in the first cache.</summary>
    public const int Block = 1024;

    private readonly double[] kept = new double[Block];

    /// <param name="values">At most a block.</param>
    public ReadOnlySpan<double> Of(ReadOnlySpan<double> values)
    {
        if (AllFinite(values)) return values;
        var count = 0;
        foreach (var value in values)
        {
            kept[count] = value;
            count += double.IsFinite(value) ? 1 : 0;
        }

        return kept.AsSpan(0, count);
    }

    // A number less itself is zero; NaN and the infinities make it NaN, and NaN stays in the sum.
    private static bool AllFinite(ReadOnlySpan<double> values)
    {
        var lanes = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var sums = Vector512<double>.Zero;
        foreach (var lane in lanes) sums += lane - lane;
        var finite = sums == Vector512<double>.Zero;
        foreach (var value in values[(lanes.Length * Vector512<double>.Count)..]) finite &= double.IsFinite(value);
        return finite;
    }
}
