namespace Levain.Definitions.Policies;

/// <summary>The beginning of a condition: the metric is named, what is asked of it follows.</summary>
public sealed class MetricClause
{
    private readonly IReadOnlyList<GateRule> before;
    private readonly Metric metric;

    internal MetricClause(IReadOnlyList<GateRule> before, Metric metric) => (this.before, this.metric) = (before, metric);

    /// <summary>A lower bound, itself allowed.</summary>
    /// <exception cref="ArgumentException">Less of this metric is better: it has no useful lower bound.</exception>
    public GatePolicy IsAtLeast(double bound) => metric.HigherIsBetter
        ? Add(new BoundRule(metric, bound))
        : throw new ArgumentException($"less {metric.Name} is better: ask IsAtMost", nameof(bound));

    /// <summary>An upper bound, itself allowed.</summary>
    /// <exception cref="ArgumentException">More of this metric is better: it has no useful upper bound.</exception>
    public GatePolicy IsAtMost(double bound) => !metric.HigherIsBetter
        ? Add(new BoundRule(metric, bound))
        : throw new ArgumentException($"more {metric.Name} is better: ask IsAtLeast", nameof(bound));

    /// <summary>Better than a baseline on the same rows.</summary>
    public GatePolicy Beats(Baseline baseline) => Add(new BaselineRule(metric, baseline));

    /// <summary>Not worse than the champion on the same rows by more than a margin in the metric's unit.</summary>
    public GatePolicy IsNotWorseThanChampion(double by, double confidence = 0.95) =>
        Add(new ChampionRule(metric, by, IsShare: false, Sure(confidence)));

    /// <summary>Not worse than the champion on the same rows by more than a share of the champion's value.</summary>
    public GatePolicy IsNotWorseThanChampionByShare(double by, double confidence = 0.95) =>
        Add(new ChampionRule(metric, by, IsShare: true, Sure(confidence)));

    private static double Sure(double confidence) => confidence is >= 0.5 and < 1
        ? confidence
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "0.5 or more, below 1");

    private GatePolicy Add(GateRule rule) => new([.. before, rule]);
}
