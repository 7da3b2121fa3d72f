using Levain.Evaluating;

namespace Levain.Monitoring;

/// <summary>How good the champion would be if its probabilities still meant what they meant on its hold-out: blind to a change of what is true.</summary>
public sealed record EstimatedFindings
{
    public const string Limit =
        "Estimated from calibrated probabilities alone: it sees a change of who is asked about, and is blind to a change of what is true.";

    public required int Rows { get; init; }

    /// <summary>By name.</summary>
    public required SortedDictionary<string, Estimate> Metrics { get; init; }

    /// <summary>The same estimate on the rows whose labels are matured, to be compared with what was realised there.</summary>
    public required SortedDictionary<string, Estimate> OnMatured { get; init; }
}
