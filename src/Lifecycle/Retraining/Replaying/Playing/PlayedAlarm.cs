namespace Levain.Retraining.Replaying.Playing;

/// <summary>An alarm of one rule of a policy.</summary>
public sealed record PlayedAlarm
{
    /// <summary>The rule as a sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>The day it began, and the numbers behind it.</summary>
    public required DateOnly From { get; init; }

    public required string Evidence { get; init; }

    /// <summary>The day it ended, and why; null where it lasts until the end of the replay.</summary>
    public DateOnly? To { get; init; }

    public string? EndedBecause { get; init; }
}
