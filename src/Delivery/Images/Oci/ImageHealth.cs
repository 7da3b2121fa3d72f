using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Levain.Delivery.Images.Oci;

/// <summary>How an engine asks whether a container is well; times in nanoseconds.</summary>
[JsonObject(NamingStrategyType = typeof(DefaultNamingStrategy))]
public sealed record ImageHealth
{
    /// <summary><c>CMD</c> and a command line.</summary>
    public required IReadOnlyList<string> Test { get; init; }

    public required long Interval { get; init; }

    public required long Timeout { get; init; }

    /// <summary>How long a failure counts as starting.</summary>
    public required long StartPeriod { get; init; }

    public required int Retries { get; init; }
}
