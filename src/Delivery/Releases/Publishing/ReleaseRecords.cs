using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Smoking;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>What a release tells programs of its image: the facts of its records without the times of their runs.</summary>
public sealed record ReleaseRecords
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Model { get; init; }

    public required int Version { get; init; }

    /// <summary>The image by its digest, with its registry; the digest alone where none is known.</summary>
    public required string Image { get; init; }

    /// <summary>The digest of the model's own artefact; null where none was published.</summary>
    public required string? Artefact { get; init; }

    public required PackedImage Package { get; init; }

    /// <summary>Null where Smoke was left out.</summary>
    public required SmokeFacts? Smoke { get; init; }
}
