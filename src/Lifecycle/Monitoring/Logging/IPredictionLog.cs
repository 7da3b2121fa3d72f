namespace Levain.Monitoring.Logging;

/// <summary>What a service wrote down of its predictions and their late labels; files, or a database.</summary>
public interface IPredictionLog
{
    /// <summary>What messages call it.</summary>
    string Name { get; }

    /// <summary>What the last reading left out for it stood half written at the end of a file; empty where that cannot be.</summary>
    IReadOnlyList<string> Torn { get; }

    /// <summary>Streams the entries of one model, predictions and labels, in the order in which they were written.</summary>
    /// <exception cref="LevainException">The log is away, damaged, or gone in the middle.</exception>
    IAsyncEnumerable<LogEntry> ReadAsync(string model, CancellationToken cancellation);
}
