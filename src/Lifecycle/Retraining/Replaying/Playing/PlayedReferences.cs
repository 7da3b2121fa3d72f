using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Importances;
using Levain.Monitoring.References;
using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.History;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Makes what champions of past days are watched against.</summary>
/// <remarks>
/// How much hangs on each feature is measured on the first champion and taken for all: shuffling every feature anew for
/// each would cost more than all trainings. No rows are kept for the classifier that looks at all columns at once: no rule asks it.
/// </remarks>
/// <param name="definition">The model.</param>
/// <param name="history">All rows.</param>
/// <param name="first">The champion that every policy begins with.</param>
/// <param name="rules">What any of the policies asks.</param>
internal sealed class PlayedReferences(ModelDefinition definition, PlayedHistory history, PlayedModel first, IEnumerable<RetrainRule> rules)
{
    private readonly bool isDriftAsked = rules.Any(r => r is DriftRule or EstimatedRule);
    private readonly Lazy<IReadOnlyList<Importance>> importances = new(() => ImportancesOf(definition, history, first));

    public MonitoringReference Of(PlayedModel champion) => isDriftAsked ? Whole(champion) : new MonitoringReference
    {
        Schema = MonitoringReference.CurrentSchema,
        Champion = champion.Facts.Digest,
        AsOf = champion.Facts.AsOf,
        WindowDays = definition.Watching.WindowDays,
        FalseAlarmDays = definition.Watching.FalseAlarmDays,
        Level = 0,
        Columns = [],
        HoldOut = MetricsOf(champion),
        Calibration = null,
    };

    private MonitoringReference Whole(PlayedModel champion)
    {
        var split = history.Cut(definition, champion.Facts.AsOf, champion.HoldOut);
        var made = new TrainedChampion
        {
            Definition = definition,
            Champion = champion.Facts.Digest,
            AsOf = champion.Facts.AsOf,
            Training = split.Examples.Training,
            HoldOut = split.Examples.HoldOut,
            Scored = champion.Score(split.HoldOutRows, [.. split.Examples.HoldOut.Labels]),
            Importances = importances.Value,
            Metrics = MetricsOf(champion),
        };
        return ReferenceMaker.Of(made) with { Sample = null };
    }

    private static SortedDictionary<string, Estimate> MetricsOf(PlayedModel champion) => new(champion.Facts.OnHoldOut.Metrics, StringComparer.Ordinal);

    private static IReadOnlyList<Importance> ImportancesOf(ModelDefinition definition, PlayedHistory history, PlayedModel first)
    {
        var split = history.Cut(definition, first.Facts.AsOf, first.HoldOut);
        var (holdOut, draws) = (split.Examples.HoldOut, DrawPlan.Quiet(PermutationImportance.Resamples, definition.Seed, CancellationToken.None));
        var whole = Trial.Run(
            [(Contender.Candidate, first.Score(split.HoldOutRows, [.. holdOut.Labels]))], holdOut.Blocks, [definition.MainMetric], draws);
        return new PermutationImportance(definition, first.Path, holdOut).Of(whole, draws);
    }
}
