using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Definitions;

/// <summary>All that is particular to a model: its data, its split, its learner, its gate.</summary>
public abstract class ModelDefinition
{
    /// <summary>Lower-case letters, digits and hyphens; the name of its folder under <c>models/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The folder under <c>data/</c>.</summary>
    public virtual string Dataset => Name;

    /// <summary>What the model is for, in a sentence or two; stands first on its card.</summary>
    public virtual string Purpose => "";

    /// <summary>What the model must not be trusted with, in a sentence or two; stands on its card.</summary>
    public virtual string Limits => "";

    /// <summary>The unit of the number that is told, such as <c>percent</c>; empty where there is none.</summary>
    public virtual string Unit => "";

    /// <summary>How much of the past before the hold-out is learnt from.</summary>
    public virtual Window Training => Window.All;

    /// <summary>Which rows are judged by.</summary>
    public abstract HoldOut HoldOut { get; }

    /// <summary>Days left out between training and hold-out, for labels that would not have been known in life.</summary>
    public virtual int GapDays => 0;

    /// <summary>The number that all randomness comes from.</summary>
    public virtual int Seed => 1;

    /// <summary>The share of rows that may break the contract and go to quarantine, 0 to 1.</summary>
    public virtual double QuarantineLimit => 0.001;

    /// <summary>How much of the answer may be known beforehand.</summary>
    public virtual LeakageLimits Leakage => new();

    /// <summary>When a candidate may become the champion.</summary>
    public abstract GatePolicy Gate { get; }

    /// <summary>How the rows that the champion is asked about are watched.</summary>
    public virtual WatchPolicy Watching => new();

    /// <summary>When the model is trained again; only a person decides where nothing is said.</summary>
    public virtual RetrainPolicy Retraining => Retrain.ByHand;

    /// <summary>Stretches of the history that Replay tells for themselves.</summary>
    public virtual IReadOnlyList<Episode> Episodes => [];

    /// <summary>The metric that speaks for the model where there is room for one.</summary>
    public abstract Metric MainMetric { get; }

    public abstract ModelKind Kind { get; }

    /// <summary>The learner, over the columns <c>Features</c> and <c>Label</c>; seeded, with a fixed number of threads.</summary>
    public abstract IEstimator<ITransformer> Learn(MLContext ml);

    /// <summary>The metrics that are always measured for this kind of model.</summary>
    internal abstract IReadOnlyList<Metric> StandardMetrics { get; }

    /// <summary>How a threshold is chosen; null where the model answers something else than a yes or no.</summary>
    internal virtual DecisionRule? Decision => null;

    internal abstract IReadOnlyList<Baseline> Baselines { get; }

    /// <summary>Hands the types of row and features to code that needs them.</summary>
    internal abstract TResult Accept<TResult>(IDefinitionVisitor<TResult> visitor);
}
