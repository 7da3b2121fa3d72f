using Parquet.Data;
using Parquet.Schema;

namespace Levain.Datasets.Reading;

/// <summary>Chooses a column's reader by its type, and refuses the types that are no single value with a plain text.</summary>
internal static class ParquetColumns
{
    private static readonly Dictionary<Type, Func<DataField, ParquetColumn>> ByType = new()
    {
        [typeof(bool)] = f => new TypedParquetColumn<bool>(f, ParquetFormats.Boolean),
        [typeof(sbyte)] = Formattable<sbyte>(),
        [typeof(byte)] = Formattable<byte>(),
        [typeof(short)] = Formattable<short>(),
        [typeof(ushort)] = Formattable<ushort>(),
        [typeof(int)] = Formattable<int>(),
        [typeof(uint)] = Formattable<uint>(),
        [typeof(long)] = Formattable<long>(),
        [typeof(ulong)] = Formattable<ulong>(),
        [typeof(float)] = Formattable<float>(),
        [typeof(double)] = Formattable<double>(),
        [typeof(Guid)] = Formattable<Guid>(),
        [typeof(DateOnly)] = Formattable<DateOnly>("yyyy-MM-dd"),
        [typeof(DateTime)] = f => new TypedParquetColumn<DateTime>(f, ParquetFormats.Timestamp),
        [typeof(BigDecimal)] = f => new TypedParquetColumn<BigDecimal>(f, ParquetFormats.Decimal),
        [typeof(ReadOnlyMemory<byte>)] = f => new TypedParquetColumn<ReadOnlyMemory<byte>>(f, ParquetFormats.Text),
        [typeof(ReadOnlyMemory<char>)] = AsBytes,
    };

    /// <summary>The readers of a schema's columns, in its order.</summary>
    /// <exception cref="LevainException">Some columns are no columns of a table.</exception>
    public static ParquetColumn[] Of(ParquetSchema schema, string place)
    {
        var misfits = schema.Fields.Where(f => Find(f) is null).Select(f => $"'{f.Name}' ({Kind(f)})").ToList();
        if (misfits.Count > 0)
            throw new LevainException(
                $"{place} has columns that no table of text has: {string.Join(", ", misfits)}. "
                + "Write each as columns of single numbers, texts or times, or leave it out, then pin the file again.");
        if (schema.Fields.Count == 0) throw new LevainException($"{place} has no columns. Write it again with the columns of its contract.");
        return [.. schema.Fields.Select(f => Find(f)!)];
    }

    private static ParquetColumn? Find(Field field) => field switch
    {
        TimeDataField { IsArray: false } time when time.ClrType == typeof(long) =>
            new TypedParquetColumn<long>(time, ParquetFormats.TimeOfDay<long>(time.Precision)),
        TimeDataField { IsArray: false } time when time.ClrType == typeof(int) =>
            new TypedParquetColumn<int>(time, ParquetFormats.TimeOfDay<int>(time.Precision)),
        DataField { IsArray: false } data when !IsMisread(data) && ByType.TryGetValue(data.ClrType, out var create) => create(data),
        _ => null,
    };

    // Types that the package gives as something else than they are, where only the newer annotation names them.
    private static bool IsMisread(DataField field) => field.SchemaElement?.LogicalType is { } logical && (
        logical.FLOAT16 is not null
        || (logical.DECIMAL is not null && field.ClrType != typeof(BigDecimal))
        || (logical.DATE is not null && field.ClrType != typeof(DateOnly))
        || (logical.INTEGER is { IsSigned: false } && (field.ClrType == typeof(int) || field.ClrType == typeof(long))));

    private static string Kind(Field field) => field switch
    {
        ListField or DataField { IsArray: true } => "a list",
        MapField => "a map",
        StructField => "a structure",
        DataField { SchemaElement.LogicalType.FLOAT16: not null } => "16-bit numbers",
        DataField data => data.ClrType.Name,
        _ => "of no known kind",
    };

    private static Func<DataField, ParquetColumn> Formattable<T>(string format = "")
        where T : struct, IUtf8SpanFormattable =>
        field => new TypedParquetColumn<T>(field, ParquetFormats.Invariant<T>(format));

    // Text is read as the bytes that it is: decoding it would replace what is no UTF-8 without a word.
    private static TypedParquetColumn<ReadOnlyMemory<byte>> AsBytes(DataField field)
    {
        var bytes = new DataField<ReadOnlyMemory<byte>>(field.Name, field.IsNullable);
        _ = new ParquetSchema(bytes);
        return new TypedParquetColumn<ReadOnlyMemory<byte>>(bytes, ParquetFormats.Text);
    }
}
