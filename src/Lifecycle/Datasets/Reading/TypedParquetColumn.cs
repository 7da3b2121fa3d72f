using Parquet;
using Parquet.Schema;

namespace Levain.Datasets.Reading;

/// <summary>A column whose values are all of one type.</summary>
internal sealed class TypedParquetColumn<T>(DataField field, Utf8Format<T> format) : ParquetColumn(field)
    where T : struct
{
    private T[] values = [];
    private int[] levels = [];
    private int row, value;

    public override bool IsText => typeof(T) == typeof(ReadOnlyMemory<byte>);

    public override async ValueTask ReadAsync(ParquetRowGroupReader group, CancellationToken cancellation)
    {
        var rows = checked((int)group.RowCount);
        if (group.GetMetadata(Field)?.MetaData?.NumValues != rows)
            throw new InvalidDataException($"column '{Field.Name}' has not one value a row");
        if (values.Length < rows) values = new T[rows];
        if (Field.MaxDefinitionLevel == 0)
        {
            await group.ReadRawAsync(Field, values.AsMemory(0, rows), null, null, cancellation);
        }
        else
        {
            if (levels.Length < rows) levels = new int[rows];
            await group.ReadRawAsync(Field, values.AsMemory(0, rows), levels.AsMemory(0, rows), null, cancellation);
        }

        (row, value) = (0, 0);
    }

    public override void WriteNext(RowBlock block)
    {
        // The values that are no nulls stand one behind the other.
        if (Field.MaxDefinitionLevel > 0 && levels[row++] == 0) return;
        int written;
        while (!format(values[value], block.Bytes.AsSpan(block.Length), out written)) block.Reserve(checked(block.Bytes.Length * 2));
        value++;
        block.Length += written;
    }
}
