using Levain.Definitions;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>The policies that are played side by side.</summary>
/// <remarks>Rules on drift and performance are the definition's own where it names any, with its cool-down and its budget.</remarks>
internal static class PolicyList
{
    private const int CoolDownDays = 7, LeastRows = 1000;
    private const double TimesHoldOut = 2;

    /// <summary>The chosen policies, or all of them; one that a definition cannot have is left out.</summary>
    public static IReadOnlyList<PlayedPolicy> Of(ModelDefinition definition, IReadOnlyList<string>? chosen) =>
    [
        .. PolicyNames.All.Where(n => chosen is null || chosen.Contains(n, StringComparer.Ordinal))
            .Select(n => new PlayedPolicy(n, Of(n, definition))).Where(p => p.Name == PolicyNames.Never || p.Policy.Rules.Count > 0),
    ];

    private static RetrainPolicy Of(string name, ModelDefinition definition) => name switch
    {
        PolicyNames.Monthly => With(definition, [Retrain.Every(months: 1)]),
        PolicyNames.Weekly => With(definition, [Retrain.Every(days: 7)]),
        PolicyNames.Drift => Held(definition, OnDrift(definition)),
        PolicyNames.Performance => Held(definition, OnPerformance(definition)),
        PolicyNames.Own => definition.Retraining.Rules.Count > 0
            ? definition.Retraining
            : Held(definition, [.. OnDrift(definition), .. OnPerformance(definition), Retrain.Every(months: 3)]),
        _ => Retrain.ByHand,
    };

    private static RetrainPolicy With(ModelDefinition definition, IReadOnlyList<RetrainRule> rules) =>
        Retrain.ByHand with { Rules = rules, Judging = definition.Retraining.Judging };

    private static RetrainPolicy Held(ModelDefinition definition, IReadOnlyList<RetrainRule> rules) => With(definition, rules) with
    {
        CoolDownDays = definition.Retraining.CoolDownDays > 0 ? definition.Retraining.CoolDownDays : CoolDownDays,
        MostTrainings = definition.Retraining.MostTrainings,
    };

    private static IReadOnlyList<RetrainRule> OnDrift(ModelDefinition definition) =>
        [definition.Retraining.Rules.FirstOrDefault(r => r is DriftRule) ?? Retrain.ColumnsDrift];

    private static RetrainRule[] OnPerformance(ModelDefinition definition)
    {
        RetrainRule[] own = [.. definition.Retraining.Rules.Where(r => r is ErrorRule or RealisedRule or EstimatedRule)];
        if (own.Length > 0) return own;
        if (definition.Baselines.Contains(Baseline.Naive)) return [Retrain.ErrorIsAbove(TimesHoldOut)];
        if (definition.Decision is PrecisionRule { Precision: var precision }) return [Retrain.Realised(Metric.Precision, precision, leastRows: LeastRows)];
        return [.. definition.Gate.Rules.OfType<BoundRule>().Where(r => r.Quantity is Metric).Take(1)
            .Select(r => Retrain.Realised((Metric)r.Quantity, r.Quantity.HigherIsBetter ? r.AtLeast!.Value : r.AtMost!.Value))];
    }
}
