using Newtonsoft.Json;

namespace Levain.Validating.Profiling;

/// <summary>How many numbers lie in each bin.</summary>
public sealed record Histogram
{
    /// <summary>Rising, in the column's unit, one more than there are bins; a bin holds its lower edge, the last one both.</summary>
    [JsonConverter(typeof(OneLine))]
    public required IReadOnlyList<double> Edges { get; init; }

    /// <summary>Values in each bin; as the difference of two ranks each is off by up to twice the profile's rank error.</summary>
    [JsonConverter(typeof(OneLine))]
    public required IReadOnlyList<long> Counts { get; init; }
}
