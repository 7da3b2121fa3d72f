namespace Levain.Validating.Profiling;

/// <summary>A column's distribution as it is saved.</summary>
public sealed record QuantileSummary
{
    /// <summary>How far a rank may be off, as a share of the values; 0 where the points are all values, else with 99% confidence.</summary>
    public required double RankError { get; init; }

    /// <summary>Values and their weights in base64, see <c>PointCode</c>.</summary>
    public required string Points { get; init; }
}
