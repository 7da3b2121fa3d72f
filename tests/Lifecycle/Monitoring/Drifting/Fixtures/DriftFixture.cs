using Levain.Evaluating.Fixtures;

namespace Levain.Monitoring.Drifting.Fixtures;

/// <summary>Small samples with what SciPy, scikit-learn and R say of them; see make_drift.py.</summary>
internal sealed record DriftFixture
{
    public static DriftFixture Known { get; } = FixtureFile.Read<DriftFixture>("drift.json");

    public required string MadeBy { get; init; }

    public required IReadOnlyList<SampleCase> Samples { get; init; }

    public required IReadOnlyList<TailCase> Tails { get; init; }

    public required IReadOnlyList<TableCase> Tables { get; init; }

    public required IReadOnlyList<HolmCase> Adjustments { get; init; }

    public required IReadOnlyList<IsotonicCase> Isotonic { get; init; }
}
