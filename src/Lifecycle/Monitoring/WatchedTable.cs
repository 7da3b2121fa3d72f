namespace Levain.Monitoring;

/// <summary>Served rows by columns, in the order of time.</summary>
internal sealed class WatchedTable(IReadOnlyList<WatchedColumn> columns, DateTime[] times, float[][] values)
{
    public IReadOnlyList<WatchedColumn> Columns => columns;

    public int Count => times.Length;

    /// <summary>When each row was asked about, rising; UTC.</summary>
    public IReadOnlyList<DateTime> Times => times;

    /// <summary>A column's values, row by row: NaN is missing; of a category the index of its name, or their number where it is none of them.</summary>
    public ReadOnlySpan<float> Values(int column) => values[column];
}
