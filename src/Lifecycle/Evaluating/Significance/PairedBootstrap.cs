using Levain.Definitions.Policies;
using MathNet.Numerics.Statistics;

namespace Levain.Evaluating.Significance;

/// <summary>Compares any metric of two contenders by their draws of whole blocks.</summary>
/// <remarks>
/// The spread of the paired draws is the standard error; it is taken up by B / (B - 1), because draws from B blocks
/// vary about their own mean, and goes with Student's t of B - 1 degrees of freedom (T. C. Hesterberg, The American
/// Statistician 69 (2015) 371-386, on why percentile intervals are too narrow in small samples).
/// </remarks>
internal static class PairedBootstrap
{
    /// <param name="candidate">The candidate's metric.</param>
    /// <param name="champion">The champion's metric, on the same draws.</param>
    /// <param name="metric">Which direction is worse.</param>
    /// <param name="blocks">From how many blocks the draws were made.</param>
    /// <returns>Unknown where any draw has no value.</returns>
    public static StudentDifference Difference(Resampled candidate, Resampled champion, Metric metric, int blocks) => Difference(
        new Resampled(metric.Worse(candidate.Value, champion.Value), [.. candidate.Draws.Zip(champion.Draws, metric.Worse)]), blocks);

    /// <param name="worse">By how much the candidate is worse, or beyond a margin.</param>
    /// <param name="blocks">From how many blocks the draws were made.</param>
    /// <returns>Unknown where any draw has no value.</returns>
    public static StudentDifference Difference(Resampled worse, int blocks)
    {
        if (blocks < 2 || worse.Draws.Length < 2 || double.IsNaN(worse.Value) || Array.Exists(worse.Draws, double.IsNaN))
            return StudentDifference.Unknown;
        return new StudentDifference
        {
            Value = worse.Value,
            StandardError = worse.Draws.StandardDeviation() * Math.Sqrt(blocks / (blocks - 1.0)),
            Freedom = blocks - 1,
        };
    }
}
