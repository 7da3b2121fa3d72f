namespace Levain.Models.Fraud.Generating;

/// <summary>All transactions of a day in the order of time; days are independent of each other.</summary>
internal sealed class DayBook(World world)
{
    private readonly LegitimateTraffic legitimate = new(world);
    private readonly FraudTraffic fraud = new(world);

    public Entry[] Of(int day)
    {
        var entries = new List<Entry>();
        legitimate.AddTo(entries, world.Almanac.On(day));
        fraud.AddTo(entries, day);
        return Sorted(entries);
    }

    /// <summary>
    /// By time, then as drawn: the key holds both, so the order of equal times is no matter of the sort.
    /// </summary>
    private static Entry[] Sorted(List<Entry> entries)
    {
        var keys = new long[entries.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (entries[i].Second % Entry.SecondsADay << 32) | (uint)i;
        Array.Sort(keys);
        return Array.ConvertAll(keys, key => entries[(int)(key & 0xFFFF_FFFF)]);
    }
}
