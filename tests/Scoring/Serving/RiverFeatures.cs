namespace Levain.Scoring.Serving;

/// <summary>The last days in short; a class, as features may be.</summary>
public sealed record RiverFeatures
{
    public required float Level { get; init; }

    public required float Mean { get; init; }

    public required double Rain { get; init; }
}
