using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace Levain.Evaluating.Significance;

/// <summary>A difference of two paired shares, judged by Tango's score test.</summary>
/// <remarks>
/// T. Tango, Equivalence test and confidence interval for the difference in proportions for the paired-sample design,
/// Statistics in Medicine 17 (1998) 891-908. It holds where one or both counts are 0, unlike Wald's.
/// </remarks>
internal sealed record ScoreDifference : PairedDifference
{
    /// <summary>Rows that only the champion told rightly.</summary>
    public required int ChampionOnly { get; init; }

    /// <summary>Rows that only the candidate told rightly.</summary>
    public required int CandidateOnly { get; init; }

    /// <summary>All rows, the agreed ones too.</summary>
    public required int Rows { get; init; }

    public override double Low(double confidence) => Bound(Normal.InvCDF(0, 1, confidence));

    public override double High(double confidence) => Bound(-Normal.InvCDF(0, 1, confidence));

    public override double PValueBelow(double bound) => Normal.CDF(0, 1, Score(bound));

    public override double PValueAbove(double bound) => Normal.CDF(0, 1, -Score(bound));

    // Falls as the bound rises.
    private double Score(double bound)
    {
        var distance = Value - bound;
        return distance == 0 ? 0 : distance / Math.Sqrt(VarianceAt(bound) / Rows);
    }

    private double Bound(double score)
    {
        if (Rows == 0) return double.NaN;
        const double Edge = 1 - 1e-12;
        if (Score(-Edge) <= score) return -1;
        if (Score(Edge) >= score) return 1;
        return Brent.FindRoot(bound => Score(bound) - score, -Edge, Edge, accuracy: 1e-14, maxIterations: 500);
    }

    // Of one row, with the most likely share of "only the candidate" if the true difference were the bound.
    private double VarianceAt(double bound)
    {
        var linear = (2.0 * Rows - ChampionOnly + CandidateOnly) * bound - ChampionOnly - CandidateOnly;
        var constant = -CandidateOnly * bound * (1 - bound);
        var root = Math.Sqrt(Math.Max(0, linear * linear - 8.0 * Rows * constant));
        var candidateOnly = Math.Max((root - linear) / (4.0 * Rows), Math.Max(0, -bound));
        return Math.Max(0, 2 * candidateOnly + bound * (1 - bound));
    }
}
