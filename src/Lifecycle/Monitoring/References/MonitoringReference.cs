using Levain.Evaluating;

namespace Levain.Monitoring.References;

/// <summary>What a champion's rows, features and answers were like: travels with it, so that served rows can be judged without any others.</summary>
public sealed record MonitoringReference
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    /// <summary>The digest of the model.</summary>
    public required string Champion { get; init; }

    /// <summary>The last day that it knew.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The length of the windows that thresholds are calibrated for.</summary>
    public required int WindowDays { get; init; }

    /// <summary>At most one false alarm in so many days, and the level of the corrected tests that keeps it.</summary>
    public required int FalseAlarmDays { get; init; }

    public required double Level { get; init; }

    public required IReadOnlyList<ReferenceColumn> Columns { get; init; }

    /// <summary>The metrics of the hold-out.</summary>
    public required SortedDictionary<string, Estimate> HoldOut { get; init; }

    /// <summary>What the hold-out's probabilities meant, by bins; null for models that give none.</summary>
    public required Calibration? Calibration { get; init; }

    /// <summary>Rows of features for the classifier that looks at all columns at once; null where there is none.</summary>
    public ReferenceSample? Sample { get; init; }
}
