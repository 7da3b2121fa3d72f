using System.Text;
using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>Profiles of columns that a test fills, and seeded numbers to fill them with.</summary>
internal static class Profiles
{
    public static ColumnProfile Numbers(IEnumerable<double> values, string name = "x", ColumnKind kind = ColumnKind.Number)
    {
        var sketch = new ColumnSketch(new(name, "a number", kind));
        sketch.AddNumbers(values.ToArray());
        return sketch.ToProfile();
    }

    public static ColumnProfile Texts(IEnumerable<string> values, string name = "t", bool personal = false)
    {
        var sketch = new ColumnSketch(new(name, "text", ColumnKind.Text, personal));
        foreach (var value in values) sketch.AddText(Encoding.UTF8.GetBytes(value));
        return sketch.ToProfile();
    }

    public static ColumnProfile Categories(params int[] counts)
    {
        var sketch = new ColumnSketch(new("c", "one of a to e", ColumnKind.Category) { Categories = ["a", "b", "c", "d", "e"] });
        sketch.AddCategories([.. counts.SelectMany((count, i) => Enumerable.Repeat(i, count))]);
        return sketch.ToProfile();
    }

    public static ComparedSnapshot Snapshot(params ColumnProfile[] columns) => new()
    {
        Name = new SnapshotName { Snapshot = "sha256:" + new string('a', 64), AsOf = new DateOnly(2020, 1, 2), Rows = columns.FirstOrDefault()?.Count ?? 0 },
        Profile = new Profile { Schema = 1, Rows = columns.FirstOrDefault()?.Count ?? 0, Columns = columns },
        IgnoredColumns = [],
        Rows = null,
    };

    /// <summary>About normal: the sum of twelve shares of a seeded sequence.</summary>
    public static double[] Bell(int count, ulong seed, double mean = 0, double spread = 1)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var sum = -6.0;
            for (var i = 0; i < 12; i++) sum += random.Below(1 << 30) / (double)(1 << 30);
            return mean + spread * sum;
        })];
    }
}
