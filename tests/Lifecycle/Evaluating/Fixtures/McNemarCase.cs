namespace Levain.Evaluating.Fixtures;

/// <summary>Counts of disagreement with R's p-values and Tango's two-sided 95% interval.</summary>
internal sealed record McNemarCase
{
    public required int ChampionOnly { get; init; }

    public required int CandidateOnly { get; init; }

    public required int Rows { get; init; }

    public required double Exact { get; init; }

    public required double MidP { get; init; }

    public required double ChiSquared { get; init; }

    public required double Corrected { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>One-sided, against "worse by 0.05 or more".</summary>
    public required double MarginP { get; init; }
}
