using Levain.Definitions;
using Levain.Definitions.Policies;

namespace Levain.Evaluating;

/// <summary>The metrics that a definition's gate, kind and main metric ask for.</summary>
internal static class AskedMetrics
{
    /// <summary>Those on all rows.</summary>
    public static List<Metric> OnAll(ModelDefinition definition)
    {
        var asked = definition.Gate.Rules.Select(r => r switch
        {
            BoundRule bound => bound.Quantity,
            BaselineRule baseline => baseline.Metric,
            ChampionRule champion => champion.Quantity,
            _ => null,
        });
        return [.. definition.StandardMetrics.Append(definition.MainMetric).Concat(asked.OfType<Metric>()).Distinct()];
    }

    /// <summary>Those on the parts of a slice.</summary>
    public static List<Metric> On(ModelDefinition definition, string slice)
    {
        var asked = definition.Gate.Rules.Select(r => r switch
        {
            BoundRule bound => MetricOf(bound.Quantity, slice),
            ChampionRule champion => MetricOf(champion.Quantity, slice),
            _ => null,
        });
        return [.. asked.OfType<Metric>().Prepend(definition.MainMetric).Distinct()];
    }

    private static Metric? MetricOf(Quantity quantity, string slice) => quantity switch
    {
        SlicedMetric sliced when sliced.Slice == slice => sliced.Metric,
        Gap gap when gap.Slice == slice => gap.Metric,
        _ => null,
    };
}
