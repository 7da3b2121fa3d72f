using System.Runtime.InteropServices;
using Levain.Monitoring;
using Levain.Validating.Profiling;

namespace Levain.Benchmarks.Drifting;

/// <summary>Two tables of columns, of which some moved a little, in memory and as files of float32 for others.</summary>
internal sealed class DriftColumns
{
    public const int Numbers = 25, Categories = 5, Names = 8;
    private const double Moved = 0.02;

    private DriftColumns(float[][] past, float[][] present) => (Past, Present) = (past, present);

    public float[][] Past { get; }

    public float[][] Present { get; }

    public static IReadOnlyList<WatchedColumn> Columns { get; } =
    [
        .. Enumerable.Range(0, Numbers).Select(i => new WatchedColumn(FormattableString.Invariant($"n{i}"), ColumnSource.Feature, ColumnKind.Number, [])),
        .. Enumerable.Range(0, Categories).Select(i => new WatchedColumn(
            FormattableString.Invariant($"c{i}"), ColumnSource.Feature, ColumnKind.Category, [.. Enumerable.Range(0, Names).Select(n => FormattableString.Invariant($"v{n}"))])),
    ];

    public static DriftColumns Make(int rows) => new(Table(rows, 1, 0), Table(rows, 2, Moved));

    public void Write(string folder)
    {
        Write(Path.Combine(folder, "past.f4"), Past);
        Write(Path.Combine(folder, "present.f4"), Present);
    }

    private static void Write(string path, float[][] columns)
    {
        using var file = File.Create(path);
        foreach (var column in columns) file.Write(MemoryMarshal.AsBytes<float>(column));
    }

    private static float[][] Table(int rows, ulong seed, double moved)
    {
        var table = new float[Columns.Count][];
        Parallel.For(0, table.Length, c => table[c] = Column(rows, seed * 1_000 + (ulong)c, c, c % 3 == 0 ? moved : 0));
        return table;
    }

    // Every fifth column of numbers is rounded to hundredths, as amounts are.
    private static float[] Column(int rows, ulong seed, int place, double moved)
    {
        var (random, values) = (new SplitMix(seed), new float[rows]);
        for (var i = 0; i < rows; i++)
        {
            var share = (random.Next() >> 11) / (double)(1L << 53);
            if (place >= Numbers) values[i] = (int)(Names * share * share);
            else values[i] = (float)(Math.Log((share + 1e-9) / (1 - share + 1e-9)) + moved);
            if (place < Numbers && place % 5 == 0) values[i] = MathF.Round(values[i], 2);
        }

        return values;
    }
}
