namespace Levain.Datasets.Reading;

/// <summary>Reads one file of a dataset, block after block.</summary>
/// <param name="place">The file as people type it, for messages.</param>
internal abstract class TableReader(string place) : IDisposable
{
    /// <summary>Bytes; a longer row of text is taken for a quote that was never closed.</summary>
    protected const int LongestRow = 1 << 26;

    public string Place => place;

    /// <summary>The names of the columns as the file has them.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Puts the next rows into a block; false where there are no more.</summary>
    /// <exception cref="LevainException">The file is broken, or it changed while it was read.</exception>
    public abstract ValueTask<bool> FillAsync(RowBlock block, CancellationToken cancellation);

    /// <summary>Finds the fields in a filled block; several blocks may be divided side by side.</summary>
    /// <exception cref="LevainException">The bytes are no table.</exception>
    public virtual void Split(RowBlock block)
    {
    }

    public abstract void Dispose();
}
