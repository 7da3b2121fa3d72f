using Levain.Evaluating;

namespace Levain.Monitoring;

/// <summary>How good the champion's answers were, where their labels are matured.</summary>
public sealed record RealisedFindings
{
    public required int Rows { get; init; }

    /// <summary>Rows of the positive class; null where there are no classes.</summary>
    public required int? Positives { get; init; }

    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    /// <summary>By name, with 95% intervals.</summary>
    public required SortedDictionary<string, Estimate> Metrics { get; init; }

    /// <summary>The same of the champion's own hold-out, as it was promoted on.</summary>
    public required SortedDictionary<string, Estimate> HoldOut { get; init; }

    /// <summary>The mean absolute error of the naive forecast on the same rows; null where there is no series.</summary>
    public required double? NaiveError { get; init; }

    /// <summary>Alarms at the operating threshold, and how many of them were right; null where there is no threshold.</summary>
    public required int? Alarms { get; init; }

    public required int? RightAlarms { get; init; }
}
