using System.IO.Hashing;
using System.Text;
using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>The marks of one block's rows, made on its lane.</summary>
internal sealed class RowMarks<TRow>(Contract<TRow> contract)
    where TRow : class
{
    private readonly int[] contentColumns = ContentColumns(contract);
    private RowMark[] marks = [];
    private HeaderMap? map;
    private RowHash key = null!, content = null!;

    /// <summary>The mark of a row that has all its fields.</summary>
    public RowMark this[int row] => marks[row];

    /// <summary>Names the columns that marks are made of: marks of another shape tell nothing about each other.</summary>
    public static RowMark ShapeOf(Contract<TRow> contract)
    {
        var ofContent = Hash(contract, ContentColumns(contract));
        return new(contract.KeyColumns.Length == 0 ? ofContent : Hash(contract, contract.KeyColumns), ofContent);
    }

    /// <summary>Makes the marks of a block's rows.</summary>
    public void Take(CheckedBlock<TRow> block)
    {
        Follow(block.Table.Map);
        if (marks.Length < block.Text.Rows) marks = new RowMark[block.Text.Rows];
        foreach (var row in block.Readable)
        {
            var ofContent = content.Of(block.Text, row);
            marks[row] = new(contract.KeyColumns.Length == 0 ? ofContent : key.Of(block.Text, row), ofContent);
        }
    }

    private void Follow(HeaderMap now)
    {
        if (map == now) return;
        map = now;
        key = new RowHash([.. contract.KeyColumns.Select(c => now.Ordinals[c])]);
        content = new RowHash([.. contentColumns.Select(c => now.Ordinals[c])]);
    }

    private static int[] ContentColumns(Contract<TRow> contract) => [.. Enumerable.Range(0, contract.Columns.Count).Except(contract.KeyColumns)];

    private static ulong Hash(Contract<TRow> contract, int[] columns) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes("1:" + string.Join('\n', columns.Select(c => contract.Columns[c].Name))));
}
