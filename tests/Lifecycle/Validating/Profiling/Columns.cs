using System.Text;
using Levain.Stages;

namespace Levain.Validating.Profiling;

/// <summary>Profiles of columns such as tables have.</summary>
internal static class Columns
{
    public static readonly string[] Cities = ["Rome", "Oslo", "Köln", "Ürümqi"];

    public static ColumnProfile Price(int rows) =>
        Numbers.Sketch("price", [.. Numbers.Of("heavy", rows).Select((v, i) => i % 50 == 0 ? double.NaN : v)]).ToProfile();

    public static ColumnProfile Time(int rows)
    {
        var start = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerSecond;
        var sketch = new ColumnSketch(new("at", "instant", ColumnKind.Time));
        sketch.AddNumbers([.. Numbers.Of("random", rows).Select((v, i) => start + i * 60 + Math.Floor(v * 59))]);
        return sketch.ToProfile();
    }

    public static ColumnSketch City(params int[] indexes)
    {
        var sketch = new ColumnSketch(new("city", "one of 4 names", ColumnKind.Category) { Categories = Cities });
        sketch.AddCategories(indexes);
        return sketch;
    }

    public static ColumnSketch Text(IEnumerable<string> texts, bool personal = false)
    {
        var sketch = new ColumnSketch(new("name", "text", ColumnKind.Text, personal));
        foreach (var text in texts) sketch.AddText(Encoding.UTF8.GetBytes(text));
        sketch.AddMissing(2);
        return sketch;
    }

    /// <summary>Some texts that come often and many that come once.</summary>
    public static ColumnProfile Street(int rows) => Text(Enumerable.Range(0, rows)
        .Select(i => i % 2 == 0 ? $"Old Station Road number {i % 61}" : $"Lane {i}")).ToProfile();

    public static ColumnProfile Again(this ColumnProfile profile) => Json.Read<ColumnProfile>(Json.Write(profile), "a profile", "Again.");
}
