namespace Levain.Delivery.Images.Packing;

/// <summary>What an image stands on.</summary>
public sealed record PackedBase
{
    /// <summary>The image with its digest, as a registry knows it; <c>made</c> where this machine's libraries were taken.</summary>
    public required string Reference { get; init; }

    /// <summary>The digest of the base's manifest; of its layer where it was made.</summary>
    public required string Digest { get; init; }

    /// <summary>Made of this machine's libraries: no registry has it.</summary>
    public required bool IsMade { get; init; }
}
