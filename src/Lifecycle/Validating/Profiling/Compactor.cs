using System.Runtime.CompilerServices;

namespace Levain.Validating.Profiling;

/// <summary>One level of a KLL sketch: values of equal weight, half of which move up when it is full.</summary>
internal sealed class Compactor
{
    private const int Thinning = 4;

    private double[] items = new double[32];
    private bool sorted = true;
    private bool owes;
    private bool second;

    public int Count { get; private set; }

    public ReadOnlySpan<double> Items => items.AsSpan(0, Count);

    public void Add(double value)
    {
        Reserve(1);
        items[Count++] = value;
        sorted = false;
    }

    public void Add(ReadOnlySpan<double> values)
    {
        Reserve(values.Length);
        values.CopyTo(items.AsSpan(Count));
        Count += values.Length;
        sorted = false;
    }

    /// <summary>Empties all pairs into the next level, from each the lower or the higher; an odd value stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CompactInto(Compactor next, ref SplitMix random)
    {
        if (!sorted) Sort(items.AsSpan(0, Count));
        sorted = true;

        // Of two compactions in a row the second takes the other side: half of the variance goes (Ivkin et al. 2019).
        second = owes ? !second : (random.Next() & 1) != 0;
        owes = !owes;
        var odd = Count & 1;
        var chosen = items.AsSpan(0, Count / 2);
        var lowest = items[0];
        for (int i = 0, from = odd + (second ? 1 : 0); i < chosen.Length; i++, from += 2) chosen[i] = items[from];
        next.Merge(chosen);
        items[0] = lowest;
        Count = odd;
    }

    /// <summary>Empties two levels up a level that fills the lanes: of four neighbours in the order of a lane goes one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ThinInto(Compactor higher, ref SplitMix random)
    {
        LaneSort.Sort(items.AsSpan(0, Count));
        for (var row = (int)random.Below(Thinning); row < LaneSort.Rows; row += Thinning)
            higher.Add(items.AsSpan(row * LaneSort.Lanes, LaneSort.Lanes));
        (Count, sorted) = (0, true);
    }

    /// <summary>Takes out the one value that is left.</summary>
    public bool TryTake(out double value)
    {
        value = items[0];
        var taken = Count == 1;
        Count = 0;
        return taken;
    }

    // By insertion: the lowest level is short and sorted most often, and there the library's sort takes twice the time.
    private static void Sort(Span<double> items)
    {
        if (items.Length > 64)
        {
            items.Sort();
            return;
        }

        for (var i = 1; i < items.Length; i++)
        {
            var (value, to) = (items[i], i);
            for (; to > 0 && items[to - 1] > value; to--) items[to] = items[to - 1];
            items[to] = value;
        }
    }

    private void Merge(ReadOnlySpan<double> values)
    {
        if (!sorted)
        {
            Add(values);
            return;
        }

        Reserve(values.Length);
        var (own, theirs, to) = (Count - 1, values.Length - 1, Count + values.Length - 1);
        while (theirs >= 0) items[to--] = own >= 0 && items[own] > values[theirs] ? items[own--] : values[theirs--];
        Count += values.Length;
    }

    private void Reserve(int more)
    {
        if (Count + more > items.Length) Array.Resize(ref items, Math.Max(items.Length * 2, Count + more));
    }
}
