namespace Levain.Evaluating.Measures;

/// <summary>Rows from the highest score down; in a step of equal scores the negatives first.</summary>
internal sealed class RankOrder
{
    /// <param name="scored">Labels of 0 and 1; scores, none of them NaN.</param>
    public RankOrder(Scored scored)
    {
        // One number a row sorts faster than pairs and leaves no order to chance: score, label, place in the table.
        var keys = new ulong[scored.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (ulong)Descending(scored.Scores[i]) << 32 | (scored.Labels[i] > 0.5f ? 1UL << 31 : 0) | (uint)i;
        Array.Sort(keys);
        Rows = Array.ConvertAll(keys, k => (int)(k & int.MaxValue));
        var steps = new List<Step>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            var negatives = start;
            for (end = start; end < keys.Length && keys[end] >> 32 == keys[start] >> 32; end++)
                if ((keys[end] & 1UL << 31) == 0)
                    negatives++;
            if (negatives < end) steps.Add(new Step(start, negatives, end));
        }

        Steps = [.. steps];
    }

    /// <summary>The row at each place.</summary>
    public int[] Rows { get; }

    /// <summary>The steps that hold positives; what lies between them is negative.</summary>
    public Step[] Steps { get; }

    // The bits of a float are in the order of its value once the sign is dealt with; adding 0 makes one zero of two.
    private static uint Descending(float score)
    {
        var bits = BitConverter.SingleToUInt32Bits(score + 0f);
        return bits >> 31 == 0 ? ~(bits | 1U << 31) : bits;
    }

    /// <summary>Equal scores among which are positives, as places in the order.</summary>
    /// <param name="Start">Where the step and its negatives begin.</param>
    /// <param name="Positives">Where its positives begin.</param>
    /// <param name="End">The first place after it.</param>
    internal readonly record struct Step(int Start, int Positives, int End);
}
