namespace Levain.Definitions.Policies;

/// <summary>How served rows are watched: which windows are looked at, and how often a quiet one may raise an alarm.</summary>
public sealed record WatchPolicy
{
    /// <summary>The length of the windows of served rows that are looked at.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>At most one false alarm of drift in so many days of daily looks.</summary>
    public int FalseAlarmDays { get; init; } = 90;

    /// <summary>Features that hang on so many earlier rows that no two windows are alike: their drift is shown and raises no alarm.</summary>
    public IReadOnlyList<string> Autocorrelated { get; init; } = [];

    /// <summary>A drift of a feature on which less than this share of the model's quality hangs is a note and no alarm.</summary>
    public double LeastImportance { get; init; } = 0.02;

    public WatchPolicy OneFalseAlarmIn(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        return this with { FalseAlarmDays = days };
    }

    public WatchPolicy LeavingOut(params string[] features) => this with { Autocorrelated = features };
}
