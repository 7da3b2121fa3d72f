using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>Finds rules that could never speak, always would, or ask for what the model does not have.</summary>
internal static class RuleFaults
{
    public static IEnumerable<string> Of(RetrainRule rule, ModelDefinition definition) => rule switch
    {
        RealisedRule r => [.. OfMetric(r.Metric, definition), .. OfBound(r.Metric, r.Bound), .. OfEvidence(r)],
        EstimatedRule e => [.. OfMetric(e.Metric, definition), .. OfEstimate(e.Metric, definition), .. OfBound(e.Metric, e.Bound)],
        ErrorRule e => OfError(e, definition),
        NewRowsRule { Rows: < 1 } n => [Told($"it waits for {n.Rows} new rows, and there always are that many")],
        ScheduleRule s when s.Every == Window.All => ["its schedule is longer than time itself"],
        StalenessRule s when s.Age == Window.All => ["no champion can be older than all there is"],
        _ => [],
    };

    private static IEnumerable<string> OfMetric(Metric metric, ModelDefinition definition)
    {
        if (!MetricKinds.Has(definition, metric)) yield return $"it asks for {metric.Name}, which {Kind(definition)} does not have";
    }

    // What would be told of a metric that the model does not have, is said already.
    private static IEnumerable<string> OfEstimate(Metric metric, ModelDefinition definition)
    {
        if (MetricKinds.Has(definition, metric) && !MetricKinds.CanBeEstimated(metric))
            yield return $"it asks for {metric.Name} without labels, which cannot be estimated";
    }

    private static IEnumerable<string> OfBound(Metric metric, double bound)
    {
        var side = metric.HigherIsBetter ? "below" : "above";
        if (double.IsNaN(bound)) yield return $"the bound of {metric.Name} is no number";
        if (metric.HigherIsBetter ? bound <= metric.Least : bound >= metric.Most)
            yield return Told($"{metric.Name} is never {side} {bound}, so the rule could never speak");
        if (metric.HigherIsBetter ? bound > metric.Most : bound < metric.Least)
            yield return Told($"{metric.Name} is always {side} {bound}, so the rule would always speak");
    }

    private static IEnumerable<string> OfEvidence(RealisedRule rule)
    {
        if (rule.Confidence is not (>= 0.5 and < 1))
            yield return Told($"a confidence is 0.5 to below 1, and that of {rule.Metric.Name} is {rule.Confidence}");
        if (rule.LeastRows < 1) yield return $"{rule.Metric.Name} on fewer rows than one is asked for";
    }

    private static IEnumerable<string> OfError(ErrorRule rule, ModelDefinition definition)
    {
        if (!definition.Baselines.Contains(Baseline.Naive))
            yield return $"it compares the error with the naive forecast's, and {Kind(definition)} has none: only a series has";
        if (!(rule.Times > 0 && double.IsFinite(rule.Times)))
            yield return Told($"the error cannot be above {rule.Times} times the hold-out's in any useful way: take a number above 0");
    }

    private static string Kind(ModelDefinition definition) => definition.Kind switch
    {
        ModelKind.Binary => "a model of yes and no",
        ModelKind.Multiclass => "a model of classes",
        _ => definition.Baselines.Contains(Baseline.Naive) ? "a series" : "a model of numbers",
    };

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
