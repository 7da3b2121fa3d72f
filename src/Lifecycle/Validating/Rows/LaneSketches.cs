using Levain.Validating.Contracts;
using Levain.Validating.Profiling;

namespace Levain.Validating.Rows;

/// <summary>The sketches of all columns that one lane gathers from its blocks.</summary>
internal sealed class LaneSketches<TRow>
    where TRow : class
{
    private readonly Contract<TRow> contract;
    private double[] numbers = [];
    private int[] categories = [];
    private int[] taken = [];

    public LaneSketches(Contract<TRow> contract)
    {
        this.contract = contract;
        Columns = [.. contract.Columns.Select(c => new ColumnSketch(c.Shape))];
    }

    /// <summary>By the contract's columns.</summary>
    public ColumnSketch[] Columns { get; }

    /// <summary>Adds a block's rows, but not those that go to quarantine.</summary>
    public void Take(CheckedBlock<TRow> block) => Take(block, row => !block.Faults.IsRejected(row));

    /// <summary>Adds a block's rows where a condition holds.</summary>
    public void Take(CheckedBlock<TRow> block, Predicate<int> condition)
    {
        if (taken.Length < block.Readable.Length) taken = new int[block.Readable.Length];
        var count = 0;
        foreach (var row in block.Readable)
            if (condition(row))
                taken[count++] = row;
        if (numbers.Length < count) (numbers, categories) = (new double[count], new int[count]);
        for (var i = 0; i < Columns.Length; i++) Take(block, i, taken.AsSpan(0, count));
    }

    public void Merge(LaneSketches<TRow> other)
    {
        for (var i = 0; i < Columns.Length; i++) Columns[i].Merge(other.Columns[i]);
    }

    private void Take(CheckedBlock<TRow> block, int column, ReadOnlySpan<int> rows)
    {
        var kind = contract.Columns[column].Shape.Kind;
        if (block.Table.Map.Ordinals[column] < 0) return;
        if (kind == ColumnKind.Text)
        {
            TakeText(block, column, rows);
            return;
        }

        var values = block.Vectors[column].Numbers;
        if (kind == ColumnKind.Category)
        {
            for (var i = 0; i < rows.Length; i++) categories[i] = double.IsNaN(values[rows[i]]) ? -1 : (int)values[rows[i]];
            Columns[column].AddCategories(categories.AsSpan(0, rows.Length));
            return;
        }

        for (var i = 0; i < rows.Length; i++) numbers[i] = values[rows[i]];
        Columns[column].AddNumbers(numbers.AsSpan(0, rows.Length));
    }

    private void TakeText(CheckedBlock<TRow> block, int column, ReadOnlySpan<int> rows)
    {
        var (field, missing) = (block.Table.Map.Ordinals[column], 0);
        foreach (var row in rows)
        {
            var text = block.Text[row, field];
            if (text.IsEmpty) missing++;
            else Columns[column].AddText(text);
        }

        Columns[column].AddMissing(missing);
    }
}
