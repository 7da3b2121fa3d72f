using Levain.Definitions.Policies;

namespace Levain.Definitions;

/// <summary>Tells the probability that a row is a yes; the contract's label is a Boolean.</summary>
public abstract class BinaryClassification<TRow, TFeatures> : TypedDefinition<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    public override ModelKind Kind => ModelKind.Binary;

    public override Metric MainMetric => AveragePrecision;

    protected static Metric AveragePrecision => Metric.AveragePrecision;

    protected static Metric RocAuc => Metric.RocAuc;

    protected static Metric LogLoss => Metric.LogLoss;

    protected static Metric Brier => Metric.Brier;

    /// <summary>By how much probabilities are off, in the mean; see <see cref="Metric.Ece"/>.</summary>
    protected static Metric Ece => Metric.Ece;

    /// <summary>At the threshold that <see cref="Decides"/> chose, as the four after it.</summary>
    protected static Metric Precision => Metric.Precision;

    protected static Metric Recall => Metric.Recall;

    protected static Metric F1 => Metric.F1;

    protected static Metric Mcc => Metric.Mcc;

    protected static Metric Accuracy => Metric.Accuracy;

    /// <summary>How the threshold of alarms is chosen, on rows that were kept from the learning.</summary>
    public virtual DecisionRule Decides => DecisionRule.BestF1;

    /// <summary>The mean cost a row of the decisions at the chosen threshold.</summary>
    protected static Metric ExpectedCost(double falseAlarm, double miss) => Metric.ExpectedCost(falseAlarm, miss);

    /// <summary>The share of the positives among a stated share of rows with the highest scores.</summary>
    protected static Metric RecallAtAlarms(double share) => Metric.RecallAtAlarms(share);

    /// <summary>The share of positives in a stated share of rows with the highest scores.</summary>
    protected static Metric PrecisionAtAlarms(double share) => Metric.PrecisionAtAlarms(share);

    /// <summary>The features of a row, from itself and its entity's rows before it.</summary>
    public abstract TFeatures Describe(TRow row, ReadOnlySpan<TRow> past);

    internal override IReadOnlyList<Metric> StandardMetrics =>
    [
        Metric.AveragePrecision, Metric.RocAuc, Metric.LogLoss, Metric.Brier, Metric.Ece,
        Metric.Precision, Metric.Recall, Metric.F1, Metric.Mcc,
    ];

    internal sealed override DecisionRule? Decision => Decides;

    internal override IReadOnlyList<Baseline> Baselines => [Baseline.Constant, Baseline.Linear];

    internal override TFeatures DescribeLast(ReadOnlySpan<TRow> rows) => Describe(rows[^1], rows[..^1]);
}
