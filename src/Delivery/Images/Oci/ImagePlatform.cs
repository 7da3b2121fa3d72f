namespace Levain.Delivery.Images.Oci;

/// <summary>The system and the processor that an image runs on, in Go's words.</summary>
public sealed record ImagePlatform
{
    /// <summary>Such as <c>amd64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>Such as <c>linux</c>.</summary>
    public required string Os { get; init; }
}
