namespace Levain.Delivery.Images.Oci;

/// <summary>A list of manifests: of an image's platforms, or of the images in a layout.</summary>
public sealed record ImageIndex
{
    public required int SchemaVersion { get; init; }

    public string MediaType { get; init; } = MediaTypes.Index;

    public required IReadOnlyList<Descriptor> Manifests { get; init; }
}
