namespace Levain.Retraining.Deciding;

/// <summary>What one rule of a policy says of a day's findings.</summary>
public sealed record RuleAnswer
{
    /// <summary>The rule as a sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>It speaks for retraining on this day; null where the evidence does not tell.</summary>
    public required bool? Speaks { get; init; }

    /// <summary>The numbers behind it, as a sentence.</summary>
    public required string Evidence { get; init; }

    /// <summary>Over how many looks in a row it has spoken, this one among them; and been quiet.</summary>
    public required int Spoken { get; init; }

    public required int Quiet { get; init; }

    /// <summary>The day its alarm began, while it lasts.</summary>
    public required DateOnly? AlarmSince { get; init; }

    /// <summary>The alarm that ended on this day began then, and why it ended.</summary>
    public DateOnly? EndedAlarmOf { get; init; }

    public string? EndedBecause { get; init; }
}
