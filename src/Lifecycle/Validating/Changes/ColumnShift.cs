using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>How far the values of a column have moved from one snapshot to another.</summary>
public sealed record ColumnShift
{
    public required string Name { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>
    /// Numbers and times: the Kolmogorov-Smirnov distance. Categories and texts: the total variation distance over the values that
    /// are listed, at least so much. Both 0 to 1; null where there are no values to compare or they are personal.
    /// </summary>
    public required double? Distance { get; init; }

    /// <summary>By how much the distance may be off: the rank errors, or the counts' errors, of both profiles together.</summary>
    public required double Error { get; init; }

    /// <summary>What distance two samples of these sizes of one and the same source stay below in 999 of 1,000 cases, rows being independent.</summary>
    public required double Noise { get; init; }

    /// <summary>The change of the mean in standard deviations of the base; null where there is no spread to measure by.</summary>
    public required double? Mean { get; init; }

    /// <summary>The share of rows without a value before and now, 0 to 1.</summary>
    public required double MissingBefore { get; init; }

    public required double MissingNow { get; init; }

    /// <summary>The size of the change is worth a look, beyond errors and noise.</summary>
    public required bool IsNotable { get; init; }
}
