using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Oci;

/// <summary>How an image runs and what its layers are; its digest is the image's id in an engine.</summary>
/// <remarks>OCI image specification 1.1; the health check is Docker's addition, which engines read in the same place.</remarks>
public sealed record ImageConfig
{
    public required string Architecture { get; init; }

    public required string Os { get; init; }

    /// <summary>In UTC, RFC 3339.</summary>
    public string? Created { get; init; }

    [JsonProperty("config")]
    public ImageRun? Run { get; init; }

    [JsonProperty("rootfs")]
    public required ImageRoot Root { get; init; }

    /// <summary>How each layer came about.</summary>
    public IReadOnlyList<JObject>? History { get; init; }
}
