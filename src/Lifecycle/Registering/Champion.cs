using Levain.Training;

namespace Levain.Registering;

/// <summary>The accepted version of a model: a pointer that is committed, its bytes are not.</summary>
public sealed record Champion
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Model { get; init; }

    /// <summary>1 for the first champion, one more for each that followed.</summary>
    public required int Version { get; init; }

    /// <summary>The digest over the entries of the model's zip.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest of the champion before; null for the first.</summary>
    public required string? Replaced { get; init; }

    /// <summary>The fingerprint of the verdict that it was promoted on.</summary>
    public required string Verdict { get; init; }

    public required Recipe Recipe { get; init; }

    /// <summary>What turns its scores into decisions; null for classes, and for champions from before it was kept.</summary>
    public OperatingPoint? OperatingPoint { get; init; }

    /// <summary>The files that services read beside the zip; null for champions from before there were any.</summary>
    public ServingParts? Serving { get; init; }
}
