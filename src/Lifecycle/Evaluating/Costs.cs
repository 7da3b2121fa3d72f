namespace Levain.Evaluating;

/// <summary>What a candidate costs to make, to keep and to ask, as measured on the machine that evaluated it.</summary>
/// <remarks>Measured, so not the same twice: it stands beside the evaluation, takes part in no key and in no fingerprint.</remarks>
public sealed record Costs
{
    /// <summary>Wall time of Train in seconds.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>The size of the model's zip in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The middle and the 99th percentile of the time to score one row, in microseconds.</summary>
    public required double LatencyP50 { get; init; }

    public required double LatencyP99 { get; init; }

    /// <summary>What the loaded model keeps of the managed heap, in bytes.</summary>
    public required long MemoryBytes { get; init; }
}
