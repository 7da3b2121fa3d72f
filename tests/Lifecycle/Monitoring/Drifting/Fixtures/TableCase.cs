namespace Levain.Monitoring.Drifting.Fixtures;

/// <summary>Two samples of categories, with chi2_contingency of the pooled table and jensenshannon.</summary>
internal sealed record TableCase
{
    public required string Name { get; init; }

    public required long[] Past { get; init; }

    public required long[] Present { get; init; }

    public required double Statistic { get; init; }

    public required int Freedom { get; init; }

    public required double PValue { get; init; }

    public required double JensenShannon { get; init; }

    public required double StabilityIndex { get; init; }
}
