using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>Profiles a column of a reference.</summary>
internal static class ColumnReference
{
    private static readonly string[] NoAndYes = ["0", "1"];

    /// <summary>What the values are like; nothing is said of windows and importance yet.</summary>
    /// <remarks>Numbers that are 0 and 1 alone become two categories: a chi-square tells a change of a share better than ranks do.</remarks>
    public static ReferenceColumn Of(WatchedColumn column, ReadOnlySpan<float> values)
    {
        var kind = column.Source == ColumnSource.Feature && values.IndexOfAnyExcept(0f, 1f) < 0
            ? column with { Kind = ColumnKind.Category, Categories = column.Kind == ColumnKind.Category ? column.Categories : NoAndYes }
            : column;
        var profile = Profile(kind, values);
        return new()
        {
            Column = kind,
            // Registers only serve to merge counts of distinct values; nobody merges these.
            Profile = profile with { Distinct = profile.Distinct with { Registers = null } },
            Importance = double.NaN,
            LeftOut = null,
            Quiet = [],
        };
    }

    private static ColumnProfile Profile(WatchedColumn column, ReadOnlySpan<float> values)
    {
        var isCategory = column.Kind == ColumnKind.Category;
        var sketch = new ColumnSketch(new(column.Name, isCategory ? "category" : "number", column.Kind) { Categories = column.Categories });
        if (isCategory) AddCategories(sketch, values);
        else AddNumbers(sketch, values);
        return sketch.ToProfile();
    }

    private static void AddNumbers(ColumnSketch sketch, ReadOnlySpan<float> values)
    {
        Span<double> block = stackalloc double[FiniteNumbers.Block];
        for (var start = 0; start < values.Length; start += block.Length)
        {
            var part = values[start..Math.Min(values.Length, start + block.Length)];
            for (var i = 0; i < part.Length; i++) block[i] = part[i];
            sketch.AddNumbers(block[..part.Length]);
        }
    }

    private static void AddCategories(ColumnSketch sketch, ReadOnlySpan<float> values)
    {
        var indexes = new int[values.Length];
        for (var i = 0; i < indexes.Length; i++) indexes[i] = float.IsNaN(values[i]) ? -1 : (int)values[i];
        sketch.AddCategories(indexes);
    }
}
