namespace Levain.Retraining.Replaying.Playing;

/// <summary>What happened under one policy.</summary>
internal sealed record PolicyPlay
{
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    /// <summary>Looks at the ends of days.</summary>
    public required int Looks { get; init; }

    /// <summary>The champions, the first one among them.</summary>
    public required IReadOnlyList<PlayedMove> Moves { get; init; }

    public required IReadOnlyList<PlayedTraining> Trainings { get; init; }

    public required IReadOnlyList<PlayedAlarm> Alarms { get; init; }
}
