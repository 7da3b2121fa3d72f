using Parquet;
using Parquet.Schema;

namespace Levain.Datasets.Reading;

/// <summary>One column of a Parquet file: the values of a row group, and the next of them as text.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    /// <summary>Whether its values may hold commas, quotes and line ends.</summary>
    public abstract bool IsText { get; }

    /// <summary>Reads the values of a row group; the first of them is the next to be written.</summary>
    public abstract ValueTask ReadAsync(ParquetRowGroupReader group, CancellationToken cancellation);

    /// <summary>Appends the next value to a block; nothing where it is null.</summary>
    /// <exception cref="FormatException">The value has no text.</exception>
    public abstract void WriteNext(RowBlock block);
}
