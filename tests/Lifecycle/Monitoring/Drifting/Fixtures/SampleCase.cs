namespace Levain.Monitoring.Drifting.Fixtures;

/// <summary>Two samples of numbers, with ks_2samp and wasserstein_distance.</summary>
internal sealed record SampleCase
{
    public required string Name { get; init; }

    public required float[] Past { get; init; }

    public required float[] Present { get; init; }

    public required double Statistic { get; init; }

    public required double PValue { get; init; }

    public required double Wasserstein { get; init; }

    /// <summary>Over the standard deviation (n - 1) of the past; null where it has none.</summary>
    public required double? Scaled { get; init; }
}
