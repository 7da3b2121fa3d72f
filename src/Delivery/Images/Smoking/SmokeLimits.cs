namespace Levain.Delivery.Images.Smoking;

/// <summary>What a container under test may take.</summary>
public sealed record SmokeLimits
{
    /// <summary>How long it may take to get ready or healthy.</summary>
    public TimeSpan Ready { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one answer may take before the container counts as hanging; budgets judge what is merely slow.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most memory in bytes: more than any budget, so that a container that grows is seen to.</summary>
    public long MemoryBytes { get; init; } = 512L << 20;

    public double Processors { get; init; } = 2;
}
