namespace Levain.Definitions.Policies;

/// <summary>What a champion costs where it is served, as Smoke measures it on a container of its image; less is better.</summary>
/// <param name="Id">The name in the record.</param>
/// <param name="Unit">What the number counts.</param>
public sealed record Served(string Id, string Unit) : Quantity(HigherIsBetter: false)
{
    /// <summary>Wall time from the start of the container until the service is ready.</summary>
    public static Served StartSeconds { get; } = new("startSeconds", "s");

    /// <summary>The middle of the times of single requests under load, as the caller waits for them.</summary>
    public static Served LatencyP50 { get; } = new("latencyP50", "ms");

    /// <summary>The time that 99 of 100 single requests are answered in under load, as the caller waits for them.</summary>
    public static Served LatencyP99 { get; } = new("latencyP99", "ms");

    /// <summary>What the container holds of memory after the load.</summary>
    public static Served MemoryMegabytes { get; } = new("memoryMegabytes", "MB");

    /// <summary>The size of the image in the engine, without compression.</summary>
    public static Served ImageMegabytes { get; } = new("imageMegabytes", "MB");

    /// <summary>All that is measured.</summary>
    public static IReadOnlyList<Served> All { get; } = [StartSeconds, LatencyP50, LatencyP99, MemoryMegabytes, ImageMegabytes];

    public override string Name => $"served {Id} ({Unit})";
}
