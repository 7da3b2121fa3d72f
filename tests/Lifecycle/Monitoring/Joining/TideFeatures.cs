namespace Levain.Monitoring.Joining;

/// <summary>The last tide, in metres.</summary>
public readonly record struct TideFeatures
{
    public required float Height { get; init; }
}
