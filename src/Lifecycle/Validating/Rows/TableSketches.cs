using Levain.Validating.Contracts;
using Levain.Validating.Profiling;

namespace Levain.Validating.Rows;

/// <summary>The sketches of all columns, each fed by one thread at a time in the order of the rows.</summary>
internal sealed class TableSketches<TRow>
    where TRow : class
{
    private readonly ColumnFeed<TRow>[] columns;

    public TableSketches(Contract<TRow> contract) =>
        columns = [.. contract.Columns.Select((column, i) => new ColumnFeed<TRow>(column, i))];

    /// <summary>Adds the accepted rows of some blocks, column beside column.</summary>
    public void Take(IReadOnlyList<CheckedBlock<TRow>> blocks) => Parallel.ForEach(columns, column =>
    {
        foreach (var block in blocks) column.Take(block, block.Accepted);
    });

    /// <summary>Adds some rows of a block.</summary>
    public void Take(CheckedBlock<TRow> block, ReadOnlySpan<int> rows)
    {
        foreach (var column in columns) column.Take(block, rows);
    }

    /// <summary>The profile of all that was taken.</summary>
    /// <param name="rows">How many rows that were.</param>
    public Profile ToProfile(long rows) => new()
    {
        Schema = Profile.CurrentSchema,
        Rows = rows,
        Columns = [.. columns.Select(c => c.Sketch.ToProfile())],
    };
}
