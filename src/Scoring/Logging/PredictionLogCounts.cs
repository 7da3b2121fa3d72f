namespace Levain.Scoring.Logging;

/// <summary>What has become of the records since the start.</summary>
internal readonly record struct PredictionLogCounts
{
    /// <summary>Records that the system or the database has taken.</summary>
    public required long Written { get; init; }

    /// <summary>Records that were left out, for the memory was full, the log closed, or the drain given up.</summary>
    public required long Dropped { get; init; }

    /// <summary>Records that were refused, so that nothing was answered without one.</summary>
    public required long Refused { get; init; }

    /// <summary>Predictions that the sample leaves out.</summary>
    public required long SampledOut { get; init; }

    /// <summary>Records that nothing can write, for a part that should be JSON is none.</summary>
    public required long Unwritable { get; init; }

    /// <summary>Bytes of memory that hold records not yet written.</summary>
    public required long PendingBytes { get; init; }

    /// <summary>Whether the last write went well.</summary>
    public required bool Healthy { get; init; }
}
