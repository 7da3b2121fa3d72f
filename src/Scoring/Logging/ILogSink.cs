namespace Levain.Scoring.Logging;

/// <summary>Where records end up: files, or a database.</summary>
internal interface ILogSink : IAsyncDisposable
{
    /// <summary>What messages call it.</summary>
    string Name { get; }

    /// <summary>
    /// Takes over whole records from the start of <paramref name="records"/>, wholly or, when it throws, not at all.
    /// </summary>
    ValueTask<SinkProgress> WriteAsync(ReadOnlyMemory<byte> records, CancellationToken cancellation);
}
