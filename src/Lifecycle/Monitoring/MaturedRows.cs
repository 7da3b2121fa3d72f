using Levain.Evaluating;

namespace Levain.Monitoring;

/// <summary>Predictions of one champion whose labels had the time to become known, beside those labels; in the order of time.</summary>
/// <param name="Scored">Labels and what the champion answered, at its operating point.</param>
/// <param name="Times">When each was asked about; UTC.</param>
/// <param name="Naive">The naive forecast of each row; empty where there is no series.</param>
/// <param name="Blocks">Rows with the same number hang together.</param>
internal sealed record MaturedRows(Scored Scored, IReadOnlyList<DateTime> Times, IReadOnlyList<float> Naive, IReadOnlyList<int> Blocks)
{
    public int Count => Scored.Count;
}
