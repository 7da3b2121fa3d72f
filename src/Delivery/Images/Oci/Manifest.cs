namespace Levain.Delivery.Images.Oci;

/// <summary>What an image or an artefact consists of; its digest is the image's name.</summary>
public sealed record Manifest
{
    public required int SchemaVersion { get; init; }

    public string MediaType { get; init; } = MediaTypes.Manifest;

    /// <summary>What an artefact is; null for images.</summary>
    public string? ArtifactType { get; init; }

    public required Descriptor Config { get; init; }

    /// <summary>The base first.</summary>
    public required IReadOnlyList<Descriptor> Layers { get; init; }

    public SortedDictionary<string, string>? Annotations { get; init; }
}
