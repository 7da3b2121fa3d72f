using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;

namespace Levain.Delivery.Images.Bases;

/// <summary>What an image is put on: its layers are at hand.</summary>
public sealed record BaseImage
{
    public required PackedBase Facts { get; init; }

    public required IReadOnlyList<PackedLayer> Layers { get; init; }

    /// <summary>The base's own config: its environment and its history go on in the image.</summary>
    public required ImageConfig Config { get; init; }

    /// <summary>The files of a base that was made here; none of one that was pulled.</summary>
    public IReadOnlyList<LayerEntry> Entries { get; init; } = [];
}
