namespace Levain.Validating.Profiling;

/// <summary>One level of a KLL sketch: values of equal weight, half of which move up when it is full.</summary>
internal sealed class Compactor
{
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
    public void CompactInto(Compactor next, ref SplitMix random)
    {
        if (!sorted) items.AsSpan(0, Count).Sort();
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

    /// <summary>Takes out the one value that is left.</summary>
    public bool TryTake(out double value)
    {
        value = items[0];
        var taken = Count == 1;
        Count = 0;
        return taken;
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
