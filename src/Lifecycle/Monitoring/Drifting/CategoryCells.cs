using Levain.Monitoring.References;

namespace Levain.Monitoring.Drifting;

/// <summary>The categories that a reference lists by their counts, and one cell for all others and for what is no category.</summary>
internal sealed class CategoryCells
{
    private readonly int[] cells;

    private CategoryCells(int[] cells, long[] past) => (this.cells, Past) = (cells, past);

    /// <summary>The reference's counts, cell by cell; the last cell is that of the others.</summary>
    public long[] Past { get; }

    public static CategoryCells Of(ReferenceColumn reference)
    {
        var (names, top) = (reference.Column.Categories, reference.Profile.Top?.Values ?? []);
        var places = top.Select((v, i) => (v.Value, i)).ToDictionary(p => p.Value, p => p.i, StringComparer.Ordinal);
        long[] past = [.. top.Select(v => v.Count)];
        int[] cells = [.. names.Select(n => places.GetValueOrDefault(n, past.Length))];
        return new(cells, [.. past, reference.Profile.Present - past.Sum()]);
    }

    /// <summary>The cell of a category's index; that of the others for an index that there is not.</summary>
    public int Cell(int index) => index < 0 || index >= cells.Length ? Past.Length - 1 : cells[index];

    /// <summary>Served counts, cell by cell.</summary>
    public long[] Counts(WatchedValues now)
    {
        var counts = new long[Past.Length];
        for (var i = 0; i < cells.Length; i++) counts[cells[i]] += now.Categories![i];
        counts[^1] += now.Present - now.Categories!.Sum();
        return counts;
    }
}
