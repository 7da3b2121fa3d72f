using Newtonsoft.Json;

namespace Levain.Delivery.Images.Oci;

/// <summary>The layers of an image by their content without compression.</summary>
public sealed record ImageRoot
{
    public string Type { get; init; } = "layers";

    /// <summary>The base first.</summary>
    [JsonProperty("diff_ids")]
    public required IReadOnlyList<string> DiffIds { get; init; }
}
