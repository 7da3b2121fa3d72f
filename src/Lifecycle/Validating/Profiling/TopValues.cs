using Newtonsoft.Json;

namespace Levain.Validating.Profiling;

/// <summary>The values that come most often, by falling count.</summary>
/// <remarks>Merging keeps the bound of Misra and Gries: with k kept, no count is off by more than 1 / (k + 1) of all.</remarks>
public sealed record TopValues
{
    internal static TopValues None { get; } = new() { Values = [], OthersAtMost = 0 };

    [JsonProperty(ItemConverterType = typeof(OneLine))]
    public required IReadOnlyList<TopValue> Values { get; init; }

    /// <summary>How often a value that is not listed may have come.</summary>
    public required long OthersAtMost { get; init; }

    internal TopValues Merge(TopValues other)
    {
        var theirs = other.Values.ToDictionary(v => v.Value, StringComparer.Ordinal);
        var both = new List<TopValue>();
        foreach (var own in Values)
            both.Add(theirs.Remove(own.Value, out var found)
                ? own with { Count = own.Count + found.Count, Error = own.Error + found.Error }
                : own with { Error = own.Error + other.OthersAtMost });
        both.AddRange(theirs.Values.Select(v => v with { Error = v.Error + OthersAtMost }));
        return new() { Values = Ordered(both), OthersAtMost = OthersAtMost + other.OthersAtMost };
    }

    /// <summary>Takes the first count that finds no room from all: the values that stay are those that come more often.</summary>
    internal TopValues Prune(int room)
    {
        if (Values.Count <= room) return this;
        var taken = Values[room].Count;
        return new()
        {
            Values = [.. Values.Where(v => v.Count > taken)
                .Select(v => v with { Count = v.Count - taken, Error = v.Error + taken })],
            OthersAtMost = OthersAtMost + taken,
        };
    }

    /// <summary>The first values as they are, without those whose count is lost in its error.</summary>
    internal TopValues First(int room)
    {
        var kept = Values.Take(room).Where(v => v.Count > v.Error).ToList();
        var left = Values.Except(kept).Select(v => v.Count + v.Error);
        return new() { Values = kept, OthersAtMost = left.Append(OthersAtMost).Max() };
    }

    internal static IReadOnlyList<TopValue> Ordered(IEnumerable<TopValue> values) =>
        [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];
}
