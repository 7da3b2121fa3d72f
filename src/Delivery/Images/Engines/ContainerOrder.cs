namespace Levain.Delivery.Images.Engines;

/// <summary>What is asked of a container; the rest is as strict as a service bears.</summary>
public sealed record ContainerOrder
{
    /// <summary>The image's id or tag.</summary>
    public required string Image { get; init; }

    /// <summary>By which it is found again.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The port that the service listens on inside.</summary>
    public int Inside { get; init; } = 8080;

    /// <summary>The port of this machine, on loopback; null for a free one.</summary>
    public int? Port { get; init; }

    /// <summary>The most memory in bytes; there is no swap beside it.</summary>
    public long MemoryBytes { get; init; } = 512L << 20;

    public double Processors { get; init; } = 2;

    /// <summary>The most processes and threads.</summary>
    public int Tasks { get; init; } = 256;

    /// <summary>How often the image's own health check is run.</summary>
    public TimeSpan HealthInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Variables of the environment beside those of the image.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
