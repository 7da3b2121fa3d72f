namespace Levain.Retraining.Replaying.Results;

/// <summary>Policies side by side on the same days of history.</summary>
public sealed record ReplayResult
{
    public required string Model { get; init; }

    /// <summary>The digest of the snapshot; another one where the control was played.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Whether the dataset's control was played, in which nothing changes.</summary>
    public required bool IsControl { get; init; }

    /// <summary>The first and the last day that were played.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>How many rows were judged, and the day of the last one: later labels are not matured at the end of the data.</summary>
    public required int Rows { get; init; }

    public required DateOnly JudgedTo { get; init; }

    /// <summary>Where the first champion comes from, as a sentence.</summary>
    public required string Beginning { get; init; }

    /// <summary>The metric that policies are compared by.</summary>
    public required string Metric { get; init; }

    public required bool HigherIsBetter { get; init; }

    /// <summary>Rules of the gate that hang on the machine and were left out.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The first day of each month that was played.</summary>
    public required IReadOnlyList<DateOnly> Months { get; init; }

    /// <summary>The days that curves have a point on, and over how many days each point goes.</summary>
    public required IReadOnlyList<DateOnly> Points { get; init; }

    public required int PointDays { get; init; }

    public required IReadOnlyList<PolicyResult> Policies { get; init; }

    /// <summary>What costs nothing; none where there is no series.</summary>
    public required IReadOnlyList<PolicyResult> Baselines { get; init; }

    /// <summary>The policy that is recommended, why and how surely.</summary>
    public required string Recommended { get; init; }

    public required string Sentence { get; init; }

    /// <summary>The recommended policy against each other one.</summary>
    public required IReadOnlyList<PolicyComparison> Comparisons { get; init; }

    /// <summary>The days of a stretch that was drawn, and how many draws there were.</summary>
    public required int BlockDays { get; init; }

    public required int Draws { get; init; }
}
