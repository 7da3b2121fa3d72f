using Levain.Definitions;
using Levain.Evaluating;
using Levain.Training;

namespace Levain.Monitoring.References;

/// <summary>All that a reference is made of.</summary>
internal sealed record TrainedChampion
{
    public required ModelDefinition Definition { get; init; }

    /// <summary>The digest of the model, and the last day that it knew.</summary>
    public required string Champion { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Features are watched against these.</summary>
    public required Examples Training { get; init; }

    /// <summary>Answers are watched against those to these, which the model had not seen.</summary>
    public required Examples HoldOut { get; init; }

    public required Scored Scored { get; init; }

    /// <summary>Empty where nobody measured them: then every feature takes part.</summary>
    public required IReadOnlyList<Importance> Importances { get; init; }

    /// <summary>The metrics of the hold-out by name.</summary>
    public required SortedDictionary<string, Estimate> Metrics { get; init; }
}
