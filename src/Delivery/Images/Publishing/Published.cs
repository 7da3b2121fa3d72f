namespace Levain.Delivery.Images.Publishing;

/// <summary>What was sent to a registry, and what stands there now.</summary>
public sealed record Published
{
    /// <summary>The image's repository with its registry, such as <c>ghcr.io/bank/models/fraud</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>The digest by which the image is pulled.</summary>
    public required string Image { get; init; }

    /// <summary>The digest of the champion in it.</summary>
    public required string Champion { get; init; }

    public required IReadOnlyList<PublishedTag> Tags { get; init; }

    /// <summary>Blobs and manifests that were sent, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>How many blobs were sent, those of the artefact among them.</summary>
    public required int BlobsPushed { get; init; }

    /// <summary>How many blobs were there already.</summary>
    public required int BlobsSkipped { get; init; }

    /// <summary>The digest of the model's own artefact.</summary>
    public required string Artefact { get; init; }
}
