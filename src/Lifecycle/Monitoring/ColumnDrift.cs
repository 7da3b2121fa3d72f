using Levain.Validating.Profiling;

namespace Levain.Monitoring;

/// <summary>How one column of the served rows differs from the reference.</summary>
public sealed record ColumnDrift
{
    public required string Name { get; init; }

    public required ColumnSource Source { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>The test: <c>KolmogorovSmirnov</c> or <c>ChiSquare</c>; null where a column has no values to test.</summary>
    public required string? Test { get; init; }

    /// <summary>The test's statistic, and by how much the sketch may have it off.</summary>
    public required double? Statistic { get; init; }

    public required double Error { get; init; }

    /// <summary>As the textbook has it, rows being independent.</summary>
    public required double? PValue { get; init; }

    /// <summary>
    /// The share of the reference's own windows that lie at least so far off, but no less than <see cref="PValue"/>; what alarms are made
    /// of. Of a reference without times it is that of rows that are independent, the sketch's error given away.
    /// </summary>
    public required double? CalibratedPValue { get; init; }

    /// <summary>Population stability index over the reference's bins; small windows alone make it large.</summary>
    public required double? Psi { get; init; }

    /// <summary>Jensen-Shannon distance to base 2, 0 to 1.</summary>
    public required double? JensenShannon { get; init; }

    /// <summary>Wasserstein distance over the reference's standard deviation; null for categories.</summary>
    public required double? Wasserstein { get; init; }

    public required double MissingBefore { get; init; }

    public required double MissingNow { get; init; }

    /// <summary>The share of values that are none of the reference's categories.</summary>
    public required double UnknownNow { get; init; }

    /// <summary>The share of the model's quality that hangs on the column, 0 to 1; NaN where it is not known.</summary>
    public required double Importance { get; init; }

    /// <summary>Whether the column takes part in alarms, and why not: <c>autocorrelated</c>, <c>unimportant</c>, <c>row</c>, <c>short</c> (the
    /// reference has too few windows to tell what is usual); null where it does.</summary>
    public required string? LeftOut { get; init; }

    /// <summary>It lies beyond what the reference's own windows do, after correction over columns.</summary>
    public required bool IsDrifted { get; init; }

    /// <summary>It is drifted and takes part in alarms.</summary>
    public required bool IsAlarm { get; init; }
}
