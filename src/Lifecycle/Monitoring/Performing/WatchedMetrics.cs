using Levain.Definitions;
using Levain.Definitions.Policies;

namespace Levain.Monitoring.Performing;

/// <summary>The metrics that are told of a champion in life.</summary>
internal static class WatchedMetrics
{
    /// <summary>Those of its kind, the main one, and those that its policy asks for.</summary>
    public static IReadOnlyList<Metric> Of(ModelDefinition definition) =>
        [.. definition.StandardMetrics.Append(definition.MainMetric).Concat(Asked(definition.Retraining)).Distinct()];

    /// <summary>Those without which no rule of the policy can be answered, and the main one.</summary>
    public static IReadOnlyList<Metric> Needed(ModelDefinition definition, RetrainPolicy policy) =>
    [
        .. Asked(policy).Prepend(definition.MainMetric)
            .Concat(policy.Rules.OfType<ErrorRule>().Select(_ => Metric.Mae)).Distinct(),
    ];

    /// <summary>Those on whose interval a rule's answer depends.</summary>
    public static IReadOnlySet<Metric> WithInterval(RetrainPolicy policy) =>
        policy.Rules.OfType<RealisedRule>().Where(r => r.Confidence > 0.5).Select(r => r.Metric).ToHashSet();

    private static IEnumerable<Metric> Asked(RetrainPolicy policy) => policy.Rules.Select(r => r switch
    {
        RealisedRule realised => realised.Metric,
        EstimatedRule estimated => estimated.Metric,
        _ => null,
    }).OfType<Metric>();
}
