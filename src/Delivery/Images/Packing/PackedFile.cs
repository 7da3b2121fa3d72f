namespace Levain.Delivery.Images.Packing;

/// <summary>A file in a layer.</summary>
public sealed record PackedFile
{
    /// <summary>Where it stands in the image.</summary>
    public required string Path { get; init; }

    public required string Digest { get; init; }

    /// <summary>Its size.</summary>
    public required long Bytes { get; init; }
}
