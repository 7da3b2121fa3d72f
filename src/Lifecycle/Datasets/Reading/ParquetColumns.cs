using Parquet.Data;
using Parquet.Meta;
using Parquet.Schema;

namespace Levain.Datasets.Reading;

/// <summary>Chooses a column's reader by its type, and refuses the types that are no single value with a plain text.</summary>
internal static class ParquetColumns
{
    /// <summary>The readers of a file's columns, in its order.</summary>
    /// <exception cref="LevainException">Some columns are no columns of a table.</exception>
    public static ParquetColumn[] Of(IReadOnlyList<Field> fields, string place)
    {
        var found = fields.Select(f => (Field: f, Column: Find(f))).ToList();
        var misfits = found.Where(f => f.Column is null).Select(f => $"'{f.Field.Name}' ({Kind(f.Field)})").ToList();
        return misfits.Count == 0
            ? [.. found.Select(f => f.Column!)]
            : throw new LevainException(
                $"{place} has columns that no table of text has: {string.Join(", ", misfits)}. "
                + "Write each as columns of single numbers, texts or times, or leave it out, then pin the file again.");
    }

    // Numbers and texts are read as they are stored and not as what they stand for: the package knows fewer
    // encodings of the latter, and its decoding of a text replaces what is no UTF-8 without a word.
    private static ParquetColumn? Find(Field field) => field is not DataField { IsArray: false, SchemaElement: { } stored } data ? null : stored.Type switch
    {
        Parquet.Meta.Type.BOOLEAN => new TypedParquetColumn<bool>(data, ParquetFormats.Boolean),
        Parquet.Meta.Type.INT32 => Integers(data, stored),
        Parquet.Meta.Type.INT64 => new TypedParquetColumn<long>(Stored<long>(data), ParquetIntegers.Format(stored)),
        Parquet.Meta.Type.FLOAT => new TypedParquetColumn<float>(data, ParquetFormats.Invariant),
        Parquet.Meta.Type.DOUBLE => new TypedParquetColumn<double>(data, ParquetFormats.Invariant),
        Parquet.Meta.Type.INT96 when data.ClrType == typeof(DateTime) => new TypedParquetColumn<DateTime>(data, ParquetFormats.Timestamp),
        _ when data.ClrType == typeof(BigDecimal) => new TypedParquetColumn<BigDecimal>(data, ParquetFormats.Decimal),
        _ when data.ClrType == typeof(Guid) => new TypedParquetColumn<Guid>(data, ParquetFormats.Invariant),
        _ when stored.LogicalType is { DECIMAL: not null } or { FLOAT16: not null } => null,
        _ when data.ClrType == typeof(ReadOnlyMemory<byte>) || data.ClrType == typeof(ReadOnlyMemory<char>) =>
            new TypedParquetColumn<ReadOnlyMemory<byte>>(Stored<ReadOnlyMemory<byte>>(data), ParquetFormats.Text),
        _ => null,
    };

    private static TypedParquetColumn<int> Integers(DataField field, SchemaElement stored)
    {
        var format = ParquetIntegers.Format(stored);
        return new TypedParquetColumn<int>(
            Stored<int>(field), (int value, Span<byte> room, out int written) => format(value, room, out written));
    }

    private static DataField<T> Stored<T>(DataField field)
    {
        var stored = new DataField<T>(field.Name, field.IsNullable);
        // A field takes its place in the file from a schema that it is in.
        _ = new ParquetSchema(stored);
        return stored;
    }

    private static string Kind(Field field) => field switch
    {
        ListField or DataField { IsArray: true } => "a list",
        MapField => "a map",
        StructField => "a structure",
        DataField { SchemaElement.LogicalType.FLOAT16: not null } => "16-bit numbers",
        DataField data => data.ClrType.Name,
        _ => "of no known kind",
    };
}
