namespace Levain.Scoring;

/// <summary>What an operator may set of a service; the defaults are safe.</summary>
internal sealed record ScoringOptions
{
    /// <summary>The folder with a folder for each model.</summary>
    public required string Models { get; init; }
}
