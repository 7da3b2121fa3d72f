using Levain.Delivery.Images.Oci;

namespace Levain.Delivery.Images.Packing;

/// <summary>One layer of an image.</summary>
public sealed record PackedLayer
{
    /// <summary>What is in it: base, packages, service or model.</summary>
    public required string Name { get; init; }

    /// <summary>How it is compressed, in the words of registries.</summary>
    public string MediaType { get; init; } = MediaTypes.GzipLayer;

    /// <summary>The digest of the bytes that are pushed.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest of the archive without compression.</summary>
    public required string DiffId { get; init; }

    /// <summary>Bytes that are pushed.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes without compression.</summary>
    public required long Unpacked { get; init; }

    /// <summary>The compressed layer as manifests name it.</summary>
    public Descriptor Descriptor() => new() { MediaType = MediaType, Digest = Digest, Size = Bytes };
}
