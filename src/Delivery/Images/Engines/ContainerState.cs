namespace Levain.Delivery.Images.Engines;

/// <summary>How a container is.</summary>
public sealed record ContainerState
{
    private const long Killed = 128 + 9;

    public required bool IsRunning { get; init; }

    /// <summary>0 while it runs.</summary>
    public required long ExitCode { get; init; }

    /// <summary>The system killed it, or a process in it, for its memory.</summary>
    public required bool IsOutOfMemory { get; init; }

    /// <summary>What the image's health check says: <c>starting</c>, <c>healthy</c>, <c>unhealthy</c>; null where it has none.</summary>
    public required string? Health { get; init; }

    /// <summary>The memory that it holds, in bytes, without what the system can take back; null where it does not run.</summary>
    public required long? MemoryBytes { get; init; }

    /// <summary>The last lines that it wrote.</summary>
    public required IReadOnlyList<string> LastLines { get; init; }

    /// <summary>What it said, as the end of a sentence.</summary>
    public string Said => LastLines.Count == 0 ? ", and has written nothing." : ". Its last lines:\n  " + string.Join("\n  ", LastLines);

    /// <summary>How it ended and what it said, as the end of a sentence.</summary>
    public string Ending => HowItEnded + Said;

    // The engine learns of an end and of its reason on two ways, and forgets a reason that comes second.
    private string HowItEnded => (IsOutOfMemory, ExitCode) switch
    {
        (true, _) => "was killed for its memory",
        (_, Killed) => "was killed (SIGKILL), for its memory or by another program",
        _ => FormattableString.Invariant($"ended with exit code {ExitCode}"),
    };
}
