namespace Levain.Validating.Profiling;

/// <summary>A column's distribution as it is saved.</summary>
public sealed record QuantileSummary
{
    /// <summary>How far a rank may be off with 99% confidence, as a share of the values; 0 where all values are kept.</summary>
    public required double RankError { get; init; }

    /// <summary>Values and their weights in base64, see <c>PointCode</c>.</summary>
    public required string Points { get; init; }
}
