namespace Levain.Retraining.Replaying.Results;

/// <summary>How a policy did over a stretch of days.</summary>
public sealed record SpanResult
{
    /// <summary>The episode's name; <c>whole</c> for all that was played.</summary>
    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The main metric; null where the rows do not allow one.</summary>
    public required double? Value { get; init; }

    /// <summary>Precision and recall of alarms at the threshold of the champion of the day; null where nothing is decided.</summary>
    public required double? Precision { get; init; }

    public required double? Recall { get; init; }

    /// <summary>Alarms that began, and days on which one lasted.</summary>
    public required int Alarms { get; init; }

    public required int AlarmDays { get; init; }

    /// <summary>Days from the beginning to the first alarm; 0 where one lasted already, null without any.</summary>
    public required int? DelayDays { get; init; }

    /// <summary>Trainings, and what became of their candidates.</summary>
    public required int Trainings { get; init; }

    public required int Promoted { get; init; }

    public required int Kept { get; init; }

    public required int Rejected { get; init; }

    public required int Inconclusive { get; init; }
}
