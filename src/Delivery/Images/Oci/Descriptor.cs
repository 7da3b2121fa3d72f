namespace Levain.Delivery.Images.Oci;

/// <summary>Names a blob by what it is, its content and its size.</summary>
public sealed record Descriptor
{
    public required string MediaType { get; init; }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>The number of bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The type of an artefact, in an index.</summary>
    public string? ArtifactType { get; init; }

    /// <summary>What an image in an index runs on.</summary>
    public ImagePlatform? Platform { get; init; }

    public SortedDictionary<string, string>? Annotations { get; init; }
}
