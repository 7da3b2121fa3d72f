namespace Levain.Validating.Profiling;

/// <summary>How many different values a column holds.</summary>
public sealed record DistinctCount
{
    public required long Estimate { get; init; }

    /// <summary>The standard error, relative to the true number.</summary>
    public required double StandardError { get; init; }

    /// <summary>HyperLogLog registers in base64, see <c>RegisterCode</c>; null for personal columns.</summary>
    /// <remarks>
    /// From registers could be read whether a certain value was there. Without them two counts cannot be added: the greater one
    /// stands, as a lower bound.
    /// </remarks>
    public required string? Registers { get; init; }
}
