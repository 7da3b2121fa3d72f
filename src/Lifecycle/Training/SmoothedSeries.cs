using System.Runtime.InteropServices;

namespace Levain.Training;

/// <summary>The exponentially weighted mean of each entity's series: what is old fades, nothing is forgotten at once.</summary>
internal sealed class SmoothedSeries
{
    /// <summary>The weight of the newest value; what was before it keeps the rest.</summary>
    public const double Weight = 0.3;

    private readonly Dictionary<int, double> means = [];

    /// <summary>Takes an entity's next value; the first is its own mean, one that is no finite number is left out.</summary>
    public void Add(int entity, float value)
    {
        if (!float.IsFinite(value)) return;
        ref var mean = ref CollectionsMarshal.GetValueRefOrAddDefault(means, entity, out var known);
        mean = known ? Weight * value + (1 - Weight) * mean : value;
    }

    /// <summary>The mean so far; NaN before the first value.</summary>
    public float Of(int entity) => means.TryGetValue(entity, out var mean) ? (float)mean : float.NaN;
}
