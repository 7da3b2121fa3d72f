namespace Levain.Training;

/// <summary>The last heights.</summary>
public readonly record struct TideFeatures
{
    public required int Seen { get; init; }

    public required float Last { get; init; }

    public required float Sum { get; init; }
}
