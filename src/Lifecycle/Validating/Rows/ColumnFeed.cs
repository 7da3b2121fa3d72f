using Levain.Validating.Contracts;
using Levain.Validating.Profiling;

namespace Levain.Validating.Rows;

/// <summary>Brings one column's values from blocks to its sketch.</summary>
/// <param name="column">The column.</param>
/// <param name="index">Its number in the contract.</param>
internal sealed class ColumnFeed<TRow>(Column<TRow> column, int index)
    where TRow : class
{
    private readonly ColumnKind kind = column.Shape.Kind;
    private double[] numbers = [];
    private int[] categories = [];

    public ColumnSketch Sketch { get; } = new(column.Shape);

    /// <summary>Adds some rows of a block.</summary>
    public void Take(CheckedBlock<TRow> block, ReadOnlySpan<int> rows)
    {
        if (block.Table.Map.Ordinals[index] < 0) return;
        if (kind == ColumnKind.Text) TakeText(block, rows);
        else if (kind == ColumnKind.Category) TakeCategories(block.Vectors[index].Numbers, rows);
        else TakeNumbers(block.Vectors[index].Numbers, rows, block.Text.Rows);
    }

    private void TakeNumbers(double[] values, ReadOnlySpan<int> rows, int all)
    {
        if (rows.Length == all)
        {
            Sketch.AddNumbers(values.AsSpan(0, all));
            return;
        }

        if (numbers.Length < rows.Length) numbers = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++) numbers[i] = values[rows[i]];
        Sketch.AddNumbers(numbers.AsSpan(0, rows.Length));
    }

    private void TakeCategories(double[] values, ReadOnlySpan<int> rows)
    {
        if (categories.Length < rows.Length) categories = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++) categories[i] = double.IsNaN(values[rows[i]]) ? -1 : (int)values[rows[i]];
        Sketch.AddCategories(categories.AsSpan(0, rows.Length));
    }

    private void TakeText(CheckedBlock<TRow> block, ReadOnlySpan<int> rows)
    {
        var (field, missing) = (block.Table.Map.Ordinals[index], 0);
        foreach (var row in rows)
        {
            var text = block.Text[row, field];
            if (text.IsEmpty) missing++;
            else Sketch.AddText(text);
        }

        Sketch.AddMissing(missing);
    }
}
