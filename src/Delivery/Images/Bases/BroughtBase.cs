using Levain.Delivery.Images.Packing;

namespace Levain.Delivery.Images.Bases;

/// <summary>What is remembered of a base that was pulled and looked through.</summary>
internal sealed record BroughtBase
{
    /// <summary>The digest of the manifest for this machine's processor.</summary>
    public required string Manifest { get; init; }

    public required IReadOnlyList<PackedLayer> Layers { get; init; }
}
