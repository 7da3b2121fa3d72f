namespace Levain.Definitions.Policies;

/// <summary>The beginning of a condition: what it is about is named, what is asked of it follows.</summary>
public sealed class QuantityClause
{
    private readonly IReadOnlyList<GateRule> before;
    private readonly Quantity quantity;

    internal QuantityClause(IReadOnlyList<GateRule> before, Quantity quantity) => (this.before, this.quantity) = (before, quantity);

    /// <summary>A lower bound, itself allowed.</summary>
    /// <exception cref="ArgumentException">Less is better: a lower bound alone is of no use.</exception>
    public GatePolicy IsAtLeast(double bound) => quantity.HigherIsBetter
        ? Add(new BoundRule(quantity, Number(bound), null))
        : throw new ArgumentException($"less {quantity.Name} is better: ask IsAtMost, or IsBetween", nameof(bound));

    /// <summary>An upper bound, itself allowed.</summary>
    /// <exception cref="ArgumentException">More is better: an upper bound alone is of no use.</exception>
    public GatePolicy IsAtMost(double bound) => !quantity.HigherIsBetter
        ? Add(new BoundRule(quantity, null, Number(bound)))
        : throw new ArgumentException($"more {quantity.Name} is better: ask IsAtLeast, or IsBetween", nameof(bound));

    /// <summary>Two bounds, themselves allowed: too good to be true is not allowed either.</summary>
    public GatePolicy IsBetween(double low, double high) => low <= high
        ? Add(new BoundRule(quantity, low, high))
        : throw new ArgumentException($"no {quantity.Name} lies between {low} and {high}", nameof(low));

    /// <summary>Better than a baseline on the same rows.</summary>
    /// <exception cref="ArgumentException">A slice, a gap, a cost or a budget: baselines have metrics on all rows only.</exception>
    public GatePolicy Beats(Baseline baseline) => quantity is Metric metric
        ? Add(new BaselineRule(metric, baseline))
        : throw new ArgumentException($"baselines have no {quantity.Name}: name a metric on all rows", nameof(baseline));

    /// <summary>May lose a little: not worse than the champion on the same rows by more than a margin.</summary>
    public GatePolicy IsNotWorseThanChampion(double by, double confidence = 0.95, PairedTest test = PairedTest.Bootstrap) =>
        Against(Intent.NotWorse, by, isShare: false, confidence, test);

    /// <summary>The same with a margin that is a share of the champion's loss.</summary>
    public GatePolicy IsNotWorseThanChampionByShare(double by, double confidence = 0.95, PairedTest test = PairedTest.Bootstrap) =>
        Against(Intent.NotWorse, by, isShare: true, confidence, test);

    /// <summary>Must improve: better than the champion on the same rows by more than a margin, which may be 0.</summary>
    public GatePolicy IsBetterThanChampion(double by = 0, double confidence = 0.95, PairedTest test = PairedTest.Bootstrap) =>
        Against(Intent.Better, by, isShare: false, confidence, test);

    /// <summary>The same with a margin that is a share of the champion's loss.</summary>
    public GatePolicy IsBetterThanChampionByShare(double by, double confidence = 0.95, PairedTest test = PairedTest.Bootstrap) =>
        Against(Intent.Better, by, isShare: true, confidence, test);

    /// <summary>Must not change: neither better nor worse than the champion by more than a margin.</summary>
    public GatePolicy IsTheChampions(double within, double confidence = 0.95, PairedTest test = PairedTest.Bootstrap) =>
        Against(Intent.Unchanged, within, isShare: false, confidence, test);

    /// <summary>Must not improve suspiciously: not better than the champion by more than a margin.</summary>
    public GatePolicy IsNotSuspiciouslyBetter(double by, double confidence = 0.95, PairedTest test = PairedTest.Bootstrap) =>
        Against(Intent.NotSuspicious, by, isShare: false, confidence, test);

    private GatePolicy Against(Intent intent, double by, bool isShare, double confidence, PairedTest test)
    {
        if (!(confidence is >= 0.5 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "0.5 or more, below 1");
        if (!(by >= 0 && double.IsFinite(by))) throw new ArgumentOutOfRangeException(nameof(by), by, "0 or more");
        if (!test.Fits(quantity)) throw new ArgumentException($"{test} does not tell {quantity.Name} from chance: take Bootstrap", nameof(test));
        if (quantity is Served)
            throw new ArgumentException($"no champion is served beside the candidate: bound {quantity.Name} by IsAtMost", nameof(intent));
        if (quantity == Cost.TrainingSeconds)
            throw new ArgumentException("how long the champion was trained for is not known: bound trainingSeconds by IsAtMost", nameof(intent));
        return Add(new ChampionRule(quantity, intent, by, isShare) { Confidence = confidence, Test = test });
    }

    private double Number(double bound) =>
        double.IsNaN(bound) ? throw new ArgumentOutOfRangeException(nameof(bound), bound, $"no bound of {quantity.Name}") : bound;

    private GatePolicy Add(GateRule rule) => new([.. before, rule]);
}
