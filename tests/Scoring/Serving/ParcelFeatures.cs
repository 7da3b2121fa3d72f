namespace Levain.Scoring.Serving;

/// <summary>A parcel in numbers.</summary>
public readonly record struct ParcelFeatures
{
    public required double Weight { get; init; }

    public required int Day { get; init; }

    public required bool Fragile { get; init; }

    public required bool Abroad { get; init; }
}
