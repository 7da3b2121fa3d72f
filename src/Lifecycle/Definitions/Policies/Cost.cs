namespace Levain.Definitions.Policies;

/// <summary>What a model costs, as measured on the machine that evaluates it; less is better.</summary>
/// <param name="Id">The name in the record.</param>
/// <param name="Unit">What the number counts.</param>
public sealed record Cost(string Id, string Unit) : Quantity(HigherIsBetter: false)
{
    /// <summary>Wall time of Train.</summary>
    public static Cost TrainingSeconds { get; } = new("trainingSeconds", "s");

    /// <summary>The size of the model's zip.</summary>
    public static Cost Megabytes { get; } = new("megabytes", "MB");

    /// <summary>The middle of the times to score one row.</summary>
    public static Cost LatencyP50 { get; } = new("latencyP50", "ms");

    /// <summary>The time that 99 of 100 single rows are scored in.</summary>
    public static Cost LatencyP99 { get; } = new("latencyP99", "ms");

    /// <summary>What the loaded model keeps of the managed heap.</summary>
    public static Cost MemoryMegabytes { get; } = new("memoryMegabytes", "MB");

    /// <summary>All that is measured.</summary>
    public static IReadOnlyList<Cost> All { get; } = [TrainingSeconds, Megabytes, LatencyP50, LatencyP99, MemoryMegabytes];

    public override string Name => $"{Id} ({Unit})";
}
