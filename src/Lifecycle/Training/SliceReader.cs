using Levain.Definitions;

namespace Levain.Training;

/// <summary>Reads from rows what the slices of a definition part them by.</summary>
internal sealed class SliceReader<TRow>
{
    private readonly (Slice<TRow> Slice, SliceColumn Column)[] slices;

    /// <exception cref="LevainException">Two slices have one name, or one parts by time where rows carry none.</exception>
    public SliceReader(string model, IReadOnlyList<Slice<TRow>> slices, bool hasTime)
    {
        this.slices = [.. slices.Select(s => (s, ColumnOf(s)))];
        if (slices.GroupBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new LevainException($"{model} names the slice '{twice.Key}' twice. Keep one of them.");
        if (!hasTime && slices.Any(s => s.Stretch is not null))
            throw new LevainException($"{model} slices by time, but its contract names none. Put [EventTime] on a column, or leave the slice out.");
    }

    public IReadOnlyList<SliceColumn> Columns => [.. slices.Select(s => s.Column)];

    private static SliceColumn ColumnOf(Slice<TRow> slice) => new(slice.Name, slice.MinimumRows)
    {
        MinimumOfClass = slice.MinimumOfClass,
        Known = slice.Known,
        Bins = slice.Bins,
        Stretch = slice.Stretch,
    };

    public void Add(TRow row)
    {
        foreach (var (slice, column) in slices)
        {
            if (slice.Category is not null) column.Categories.Add(slice.Category(row));
            if (slice.Number is not null) column.Numbers.Add(slice.Number(row));
        }
    }
}
