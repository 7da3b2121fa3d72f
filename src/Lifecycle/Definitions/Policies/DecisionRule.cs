using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>Says which threshold of a probability is the best: rows at it or above are alarms.</summary>
/// <remarks>Of thresholds that a rule finds equally good, the highest is taken: the one with the fewest alarms.</remarks>
public abstract record DecisionRule
{
    private protected DecisionRule()
    {
    }

    /// <summary>The greatest harmonic mean of precision and recall.</summary>
    public static DecisionRule BestF1 { get; } = new BestF1Rule();

    /// <summary>The rule as a person would say it.</summary>
    public abstract string Sentence { get; }

    /// <summary>The least sum of what false alarms and misses cost, in one unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cost is not above 0.</exception>
    public static DecisionRule LeastCost(double falseAlarm, double miss) =>
        new LeastCostRule(Positive(falseAlarm), Positive(miss));

    /// <summary>The most recall among the thresholds with this precision; where none has it, the best precision.</summary>
    /// <param name="precision">The share of alarms that ought to be positives, above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is no such share.</exception>
    public static DecisionRule PrecisionAtLeast(double precision) => precision is > 0 and <= 1
        ? new PrecisionRule(precision)
        : throw new ArgumentOutOfRangeException(nameof(precision), precision, "above 0, at most 1");

    public sealed override string ToString() => Sentence;

    /// <summary>Whether a threshold does what is asked; one that does goes before all that do not.</summary>
    internal virtual bool IsMet(AlarmCounts counts) => true;

    /// <summary>What is made as great as can be.</summary>
    internal abstract double Worth(AlarmCounts counts);

    private protected static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static double Positive(double cost) => cost > 0 && double.IsFinite(cost)
        ? cost
        : throw new ArgumentOutOfRangeException(nameof(cost), cost, "a number above 0");
}
