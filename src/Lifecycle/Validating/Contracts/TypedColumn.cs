using System.Runtime.CompilerServices;
using Levain.Datasets.Reading;
using Levain.Validating.Parsing;
using Levain.Validating.Profiling;

namespace Levain.Validating.Contracts;

/// <summary>A column whose fields become values of one type.</summary>
internal sealed class TypedColumn<TRow, TValue, TParser>(Action<TRow, TValue?> set, bool isOptional) : Column<TRow>
    where TValue : struct
    where TParser : struct, IFieldParser<TValue>
{
    public required Rule WrongType { get; init; }

    /// <summary>The rule that there is a value; not broken where it may be missing.</summary>
    public required Rule Required { get; init; }

    public required Bounds Bounds { get; init; }

    public override string TypeName => TParser.Wanted;

    public override IReadOnlyList<string> Categories { get; } =
        typeof(TValue).IsEnum ? Enum.GetNames(typeof(TValue)) : typeof(TValue) == typeof(bool) ? ["false", "true"] : [];

    public override FieldForm Form => Kind switch
    {
        ColumnKind.Number => FieldForm.Number,
        ColumnKind.Category when typeof(TValue) == typeof(bool) => FieldForm.Boolean,
        _ => FieldForm.Text,
    };

    protected override ColumnKind Kind => typeof(TValue).IsEnum || typeof(TValue) == typeof(bool)
        ? ColumnKind.Category
        : typeof(TValue) == typeof(DateOnly) || typeof(TValue) == typeof(DateTime) ? ColumnKind.Time : ColumnKind.Number;

    public override ColumnVector NewVector() => new ColumnVector<TValue>();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Check(RowBlock block, int field, ReadOnlySpan<int> rows, ColumnVector vector, BlockFaults faults)
    {
        var (values, numbers) = (((ColumnVector<TValue>)vector).Values, vector.Numbers);
        foreach (var row in rows)
        {
            var text = block[row, field];
            numbers[row] = double.NaN;
            if (TParser.TryParse(text, out var value))
            {
                var number = TParser.Number(value);
                (values[row], numbers[row]) = (value, number);
                if (Bounds.Hold(number)) continue;
                foreach (var broken in Bounds.Broken(number)) faults.Add(row, broken, field);
            }
            else if (!text.IsEmpty)
            {
                faults.Add(row, WrongType, field);
            }
            else
            {
                vector.Missing++;
                if (!isOptional) faults.Add(row, Required, field);
            }
        }
    }

    public override void Read(TRow row, ReadOnlySpan<byte> text, int field, BlockFaults faults)
    {
        if (TParser.TryParse(text, out var value))
        {
            set(row, value);
            if (TParser.Number(value) is var number && Bounds.Hold(number)) return;
            foreach (var broken in Bounds.Broken(number)) faults.Add(0, broken, field);
        }
        else if (!text.IsEmpty)
        {
            faults.Add(0, WrongType, field);
        }
        else
        {
            if (isOptional) set(row, null);
            else faults.Add(0, Required, field);
        }
    }

    public override void Set(TRow row, ReadOnlySpan<byte> text, ColumnVector vector, int index)
    {
        if (!text.IsEmpty) set(row, ((ColumnVector<TValue>)vector).Values[index]);
        else if (isOptional) set(row, null);
    }
}
