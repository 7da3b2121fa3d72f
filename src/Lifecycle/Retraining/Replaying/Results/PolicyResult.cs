using Levain.Retraining.Replaying.Playing;

namespace Levain.Retraining.Replaying.Results;

/// <summary>What came of a policy.</summary>
public sealed record PolicyResult
{
    public required string Name { get; init; }

    /// <summary>Its rules and what holds them back, a sentence each; none for baselines.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The whole, then each episode.</summary>
    public required IReadOnlyList<SpanResult> Spans { get; init; }

    /// <summary>The main metric of each month of <see cref="ReplayResult.Months"/>.</summary>
    public required IReadOnlyList<double?> Months { get; init; }

    /// <summary>The share of alarms of each month that were right; empty where nothing is decided.</summary>
    public required IReadOnlyList<double?> Precision { get; init; }

    /// <summary>The main metric over the days up to each day of <see cref="ReplayResult.Points"/>.</summary>
    public required IReadOnlyList<double?> Curve { get; init; }

    public required IReadOnlyList<PlayedMove> Champions { get; init; }

    public required IReadOnlyList<PlayedTraining> Trainings { get; init; }

    public required IReadOnlyList<PlayedAlarm> Alarms { get; init; }
}
