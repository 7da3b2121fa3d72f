using System.Runtime.InteropServices;

namespace Levain.Monitoring.Drifting;

/// <summary>Sorts many floats by their bits, eleven at a time: three passes instead of a comparison for each level of a tree.</summary>
internal static class RadixSort
{
    private const int Bits = 11, Values = 1 << Bits, Few = 2_048;

    /// <param name="values">No NaN among them; sorted afterwards, -0 before 0.</param>
    /// <param name="spare">As many others, which are overwritten.</param>
    public static void Sort(Span<float> values, Span<float> spare)
    {
        if (values.Length < Few)
        {
            values.Sort();
            return;
        }

        var from = MemoryMarshal.Cast<float, uint>(values);
        var to = MemoryMarshal.Cast<float, uint>(spare)[..values.Length];
        Span<int> places = new int[3 * Values];
        Count(from, places);
        Pass(from, to, places[..Values], 0);
        Pass(to, from, places.Slice(Values, Values), Bits);
        Pass(from, to, places[(2 * Values)..], 2 * Bits);
        for (var i = 0; i < to.Length; i++) from[i] = Back(to[i]);
    }

    // Rising as whole numbers: a negative number's bits all turned over, the others' sign alone.
    private static uint Key(uint bits) => bits ^ ((uint)((int)bits >> 31) | 0x8000_0000);

    private static uint Back(uint key) => key ^ ((uint)~((int)key >> 31) | 0x8000_0000);

    // Turns the values into keys on the way.
    private static void Count(Span<uint> values, Span<int> counts)
    {
        var low = counts[..Values];
        var middle = counts.Slice(Values, Values);
        var high = counts[(2 * Values)..];
        for (var i = 0; i < values.Length; i++)
        {
            var key = Key(values[i]);
            values[i] = key;
            low[(int)(key & (Values - 1))]++;
            middle[(int)((key >> Bits) & (Values - 1))]++;
            high[(int)(key >> (2 * Bits))]++;
        }
    }

    private static void Pass(ReadOnlySpan<uint> from, Span<uint> to, Span<int> places, int shift)
    {
        var place = 0;
        for (var i = 0; i < places.Length; i++) (places[i], place) = (place, place + places[i]);
        foreach (var key in from) to[places[(int)((key >> shift) & (Values - 1))]++] = key;
    }
}
