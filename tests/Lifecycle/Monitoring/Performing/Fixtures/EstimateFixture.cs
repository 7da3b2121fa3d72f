namespace Levain.Monitoring.Performing.Fixtures;

/// <summary>Small tables with what scikit-learn and SciPy say of them; see make_estimates.py.</summary>
internal sealed record EstimateFixture
{
    public required string MadeBy { get; init; }

    public required IReadOnlyList<EstimateCase> Estimates { get; init; }

    public required IReadOnlyList<IntervalCase> Intervals { get; init; }
}
