namespace Levain.Definitions.Policies;

/// <summary>The levels at which a forecast's errors are kept.</summary>
public static class QuantileLevels
{
    /// <summary>Shares of rows whose label lies at or below the forecast quantile.</summary>
    public static IReadOnlyList<double> All { get; } =
        [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995];

    /// <summary>Shares of rows that lie between two of <see cref="All"/>, as many below as above.</summary>
    public static IReadOnlyList<double> Bands { get; } = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99];
}
