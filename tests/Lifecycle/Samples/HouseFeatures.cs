namespace Levain.Samples;

/// <summary>What is known of a house before its sale.</summary>
public readonly record struct HouseFeatures
{
    public required float Size { get; init; }

    public required bool HasGarden { get; init; }

    public required Make Make { get; init; }

    /// <summary>The size of the house that was sold before.</summary>
    public required double Before { get; init; }
}
