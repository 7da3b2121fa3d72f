using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Levain.Delivery.Images.Oci;

/// <summary>How a container of an image runs where nobody says otherwise.</summary>
[JsonObject(NamingStrategyType = typeof(DefaultNamingStrategy))]
public sealed record ImageRun
{
    /// <summary>Numbers of user and group, which need no file of users.</summary>
    public string? User { get; init; }

    public SortedDictionary<string, JObject>? ExposedPorts { get; init; }

    /// <summary><c>NAME=value</c>.</summary>
    public IReadOnlyList<string>? Env { get; init; }

    public IReadOnlyList<string>? Entrypoint { get; init; }

    public ImageHealth? Healthcheck { get; init; }

    public SortedDictionary<string, JObject>? Volumes { get; init; }

    public string? WorkingDir { get; init; }

    public SortedDictionary<string, string>? Labels { get; init; }

    public string? StopSignal { get; init; }
}
