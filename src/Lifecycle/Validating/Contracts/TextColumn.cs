using System.Text;
using Levain.Datasets.Reading;
using Levain.Validating.Profiling;

namespace Levain.Validating.Contracts;

/// <summary>A column of text.</summary>
internal sealed class TextColumn<TRow>(Action<TRow, string?> set, TextRules rules) : Column<TRow>
{
    /// <summary>The rule that there is a value; not broken where it may be missing.</summary>
    public required Rule Required { get; init; }

    public override string TypeName => "text";

    public override IReadOnlyList<string> Categories => [];

    public override FieldForm Form => FieldForm.Text;

    protected override ColumnKind Kind => ColumnKind.Text;

    public override ColumnVector NewVector() => new();

    public override void Check(RowBlock block, int field, ReadOnlySpan<int> rows, ColumnVector vector, BlockFaults faults)
    {
        foreach (var row in rows)
        {
            vector.Numbers[row] = double.NaN;
            var text = block[row, field];
            if (!text.IsEmpty)
            {
                rules.Check(text, row, field, faults);
                continue;
            }

            vector.Missing++;
            if (!MayBeMissing) faults.Add(row, Required, field);
        }
    }

    public override void Read(TRow row, ReadOnlySpan<byte> text, int field, BlockFaults faults)
    {
        if (!text.IsEmpty) rules.Check(text, 0, field, faults);
        else if (!MayBeMissing) faults.Add(0, Required, field);
        set(row, text.IsEmpty ? null : Encoding.UTF8.GetString(text));
    }

    public override void Set(TRow row, ReadOnlySpan<byte> text, ColumnVector vector, int index)
    {
        if (!text.IsEmpty) set(row, Encoding.UTF8.GetString(text));
    }
}
