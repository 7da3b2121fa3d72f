namespace Levain.Scoring.Serving;

/// <summary>A firing in numbers; the logarithm of no hours is none.</summary>
public readonly record struct KilnFeatures
{
    public required float Heat { get; init; }

    public required float Hours { get; init; }
}
