namespace Levain.Training;

/// <summary>What turns scores into decisions and bands, fixed on validation rows before the hold-out is seen.</summary>
/// <remarks>
/// The validation rows are the latest of those that are learnt from and whose labels had the time to become known. A twin of the model, with the same learner and
/// seed, learns from the earlier ones and scores them; what suits the twin is carried over to the model, which learns
/// from all: as scikit-learn's TunedThresholdClassifierCV does with one split and refit.
/// </remarks>
public sealed record OperatingPoint
{
    /// <summary>How the threshold was chosen, as a sentence; null where the model answers a number.</summary>
    public required string? Rule { get; init; }

    /// <summary>How many validation rows there were, and the time of the first and the last; null where there were none.</summary>
    public required int Rows { get; init; }

    public required DateTime? From { get; init; }

    public required DateTime? To { get; init; }

    /// <summary>Scores from here on are alarms; null where the validation rows allowed no choice.</summary>
    public required double? Threshold { get; init; }

    /// <summary>The threshold does what the rule asks; else it is the nearest to it, or there is none.</summary>
    public required bool MetRule { get; init; }

    /// <summary>
    /// By level: the quantile of label minus score over the validation rows, with the correction of conformal
    /// prediction for their number; a level that so few rows cannot tell is left out. Null where there is a threshold.
    /// </summary>
    public required SortedDictionary<string, double>? ErrorQuantiles { get; init; }

    /// <summary>The mean absolute error of the naive forecast over all that was learnt from; null where there is no series.</summary>
    public required double? NaiveError { get; init; }
}
