using Levain.Evaluating;

namespace Levain.Monitoring;

/// <summary>A classifier's attempt to tell served rows from the reference's: all columns at once.</summary>
public sealed record DomainFindings
{
    /// <summary>Rows of each side that were told apart.</summary>
    public required int Rows { get; init; }

    /// <summary>The area under the curve on rows that the classifier had not seen: 0.5 where nothing differs.</summary>
    public required Estimate RocAuc { get; init; }

    /// <summary>The columns by which it tells them apart, the strongest first.</summary>
    public required IReadOnlyList<string> By { get; init; }
}
