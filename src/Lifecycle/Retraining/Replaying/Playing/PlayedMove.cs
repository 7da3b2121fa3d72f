namespace Levain.Retraining.Replaying.Playing;

/// <summary>A champion takes over.</summary>
public sealed record PlayedMove
{
    /// <summary>The first day that it answers.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day that it knows, through its labels.</summary>
    public required DateOnly AsOf { get; init; }

    public required string Digest { get; init; }

    /// <summary>The time of the last row that it learnt from, and how many there were.</summary>
    public required DateTime Learnt { get; init; }

    public required int Rows { get; init; }

    /// <summary>Scores from here on are alarms; null where there is none.</summary>
    public required double? Threshold { get; init; }
}
