namespace Levain.Validating.Profiling;

/// <summary>Seeded inputs that are hard for a sketch, each in its own way.</summary>
internal static class Numbers
{
    public static readonly string[] Kinds = ["random", "sorted", "reversed", "few", "heavy", "sawtooth", "floats", "shifted"];

    public static double[] Of(string kind, int count)
    {
        var random = new SplitMix(42);
        return [.. Enumerable.Range(0, count).Select(i => One(kind, i, count, Share(ref random)))];
    }

    public static ColumnSketch Sketch(string name, ReadOnlySpan<double> values, int block = 1000)
    {
        var sketch = new ColumnSketch(new(name, "number", ColumnKind.Number));
        for (; !values.IsEmpty; values = values[Math.Min(block, values.Length)..])
            sketch.AddNumbers(values[..Math.Min(block, values.Length)]);
        return sketch;
    }

    /// <summary>One sketch a part of the values.</summary>
    public static List<ColumnSketch> Sketches(double[] values, int parts) => [.. Enumerable.Range(0, parts).Select(p =>
        Sketch($"x{p}", values.AsSpan(values.Length * p / parts, values.Length * (p + 1) / parts - values.Length * p / parts)))];

    private static double One(string kind, int i, int count, double share) => kind switch
    {
        "sorted" => i,
        "reversed" => count - i,
        "few" => Math.Floor(share * 5),
        "heavy" => Math.Pow(1 - share, -1.5),
        "sawtooth" => i % 1000,
        "floats" => (float)share,
        "shifted" => 1e9 + share,
        _ => share,
    };

    private static double Share(ref SplitMix random) => (random.Next() >> 11) * (1.0 / (1L << 53));
}
