using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>Where a feature stands in a vector.</summary>
/// <param name="Column">What is watched of it.</param>
/// <param name="First">Its first slot.</param>
/// <param name="Width">How many slots it has: one, or one a category.</param>
internal sealed record FeatureSlots(WatchedColumn Column, int First, int Width)
{
    /// <param name="name">The feature's name.</param>
    /// <param name="slots">Those of the feature alone.</param>
    /// <param name="first">The place of the first of them.</param>
    public static FeatureSlots Of(string name, IReadOnlyList<string> slots, int first) => slots[0] == name
        ? new(new WatchedColumn(name, ColumnSource.Feature, ColumnKind.Number, []), first, 1)
        : new(
            new WatchedColumn(name, ColumnSource.Feature, ColumnKind.Category, [.. slots.Select(s => s[(name.Length + 1)..])]),
            first,
            slots.Count);

    /// <summary>The number, or the index of the category; NaN is missing.</summary>
    public float Read(ReadOnlySpan<float> vector)
    {
        if (Column.Kind == ColumnKind.Number) return float.IsFinite(vector[First]) ? vector[First] : float.NaN;
        var slots = vector.Slice(First, Width);
        foreach (var slot in slots)
            if (float.IsNaN(slot)) return float.NaN;
        var on = slots.IndexOf(1f);
        return on < 0 ? Width : on;
    }
}
