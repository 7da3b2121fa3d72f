namespace Levain.Scoring.Logging.Reading;

/// <summary>A late label; where a prediction has several, the last one in the log counts.</summary>
internal sealed record LoggedFeedback : LogEntry
{
    /// <summary>When its sender knew it, UTC.</summary>
    public required DateTimeOffset Known { get; init; }
}
