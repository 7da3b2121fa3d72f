using Levain.Definitions;
using Levain.Definitions.Policies;

namespace Levain.Evaluating;

/// <summary>The metrics that a definition's gate, kind and main metric ask for.</summary>
internal static class AskedMetrics
{
    /// <summary>Those on all rows.</summary>
    public static List<Metric> OnAll(ModelDefinition definition) => [.. definition.StandardMetrics.Concat(ByGate(definition)).Distinct()];

    /// <summary>The main metric and those that the gate bounds or compares.</summary>
    public static List<Metric> ByGate(ModelDefinition definition)
    {
        var asked = definition.Gate.Rules.Select(r => r switch
        {
            BoundRule bound => bound.Quantity,
            BaselineRule baseline => baseline.Metric,
            ChampionRule champion => champion.Quantity,
            _ => null,
        });
        return [.. asked.OfType<Metric>().Prepend(definition.MainMetric).Distinct()];
    }

    /// <summary>Those that the gate holds against the champion's, on all rows.</summary>
    public static List<Metric> AgainstChampion(ModelDefinition definition) =>
        [.. definition.Gate.Rules.OfType<ChampionRule>().Select(r => r.Quantity).OfType<Metric>().Distinct()];

    /// <summary>The slices whose parts the gate asks about.</summary>
    public static HashSet<string> Slices(ModelDefinition definition) =>
        [.. definition.Gate.Rules.Select(r => r switch
        {
            BoundRule bound => SliceOf(bound.Quantity),
            ChampionRule champion => SliceOf(champion.Quantity),
            _ => null,
        }).OfType<string>()];

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

    private static string? SliceOf(Quantity quantity) => quantity switch
    {
        SlicedMetric sliced => sliced.Slice,
        Gap gap => gap.Slice,
        _ => null,
    };

    private static Metric? MetricOf(Quantity quantity, string slice) => quantity switch
    {
        SlicedMetric sliced when sliced.Slice == slice => sliced.Metric,
        Gap gap when gap.Slice == slice => gap.Metric,
        _ => null,
    };
}
