namespace Levain.Monitoring.Logging;

/// <summary>A late label; where a prediction has several, the last one in the log counts.</summary>
public sealed record LoggedFeedback : LogEntry
{
    /// <summary>When its sender knew it, UTC.</summary>
    public required DateTimeOffset Known { get; init; }
}
