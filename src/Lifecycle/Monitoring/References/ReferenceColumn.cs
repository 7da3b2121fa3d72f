using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>What one watched column was like.</summary>
public sealed record ReferenceColumn
{
    public required WatchedColumn Column { get; init; }

    public required ColumnProfile Profile { get; init; }

    /// <summary>The share of the model's quality that hangs on the column, 0 to 1; NaN where it is not known.</summary>
    public required double Importance { get; init; }

    /// <summary>Why it takes no part in alarms; null where it does.</summary>
    public required string? LeftOut { get; init; }

    /// <summary>
    /// The statistic's quantiles over the reference's own windows, rising, at the levels of <c>QuietLevels.All</c>; empty where there were
    /// too few, or where rows carry no time and so are independent.
    /// </summary>
    public required IReadOnlyList<double> Quiet { get; init; }
}
