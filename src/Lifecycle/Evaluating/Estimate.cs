using Levain.Evaluating.Significance;

namespace Levain.Evaluating;

/// <summary>A number with the interval that its rows allow.</summary>
public sealed record Estimate
{
    private const double Side = 0.975;

    public required double Value { get; init; }

    /// <summary>The lower end of the two-sided 95% interval.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>A value with the interval of its draws; NaN where any draw has none.</summary>
    /// <remarks>Student's t on the spread of the draws: with few blocks percentiles are too narrow, see <see cref="PairedBootstrap"/>.</remarks>
    /// <param name="drawn">The value, and one a draw.</param>
    /// <param name="blocks">From how many blocks the draws were made.</param>
    /// <param name="least">No value lies below; the interval ends there.</param>
    /// <param name="most">No value lies above.</param>
    internal static Estimate Of(
        Resampled drawn, int blocks, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var spread = PairedBootstrap.Difference(drawn, blocks);
        return new Estimate
        {
            Value = drawn.Value,
            Low = Math.Max(least, spread.Low(Side)),
            High = Math.Min(most, spread.High(Side)),
        };
    }
}
