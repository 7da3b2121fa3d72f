using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating.Measures;
using Levain.Stages;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>All contenders on the same held-out rows, measured with intervals and paired differences.</summary>
internal sealed class HeldOutTrial(StageWork work, SplitExamples examples)
{
    /// <summary>Enough for the second digit of a 95% bound.</summary>
    public const int Resamples = 1000;

    private readonly List<(string Name, Scored Scored)> contenders = [];

    /// <summary>Enters a contender at its operating point; all errors are scaled by the same forecast.</summary>
    public void Enter(string name, Scored scored) =>
        contenders.Add((name, scored with { NaiveError = examples.Training.NaiveError ?? double.NaN }));

    public Evaluation Judge(string candidate, string champion)
    {
        var definition = work.Definition;
        var metrics = MetricsOf(definition);
        var holdOut = examples.HoldOut;
        var ones = Enumerable.Repeat(1, holdOut.Count).ToArray();
        var values = contenders.Select(c => metrics.Select(m => Measure.Of(m, c.Scored, ones)).ToArray()).ToArray();
        var draws = new Bootstrap(holdOut.Blocks).Run(
            [.. contenders.Select(c => c.Scored)], metrics, Resamples, definition.Seed, work.Progress, work.Cancellation);
        return new Evaluation
        {
            Candidate = candidate,
            Champion = champion,
            Rows = holdOut.Count,
            Positives = definition.Kind == ModelKind.Binary ? holdOut.Labels.Count(l => l > 0.5f) : null,
            From = holdOut.First!.Value,
            To = holdOut.Last!.Value,
            Resamples = Resamples,
            Blocks = holdOut.Blocks.Distinct().Count(),
            MainMetric = definition.MainMetric.Name,
            Contenders = [.. contenders.Select((c, i) => Describe(c.Name, metrics, values[i], draws[i]))],
            Comparisons = [.. Comparisons(definition.Gate, metrics, values, draws)],
        };
    }

    private static List<Metric> MetricsOf(ModelDefinition definition)
    {
        var asked = definition.Gate.Rules.Select(r => r switch
        {
            BoundRule bound => bound.Metric,
            BaselineRule baseline => baseline.Metric,
            ChampionRule champion => champion.Metric,
            _ => null,
        });
        return [.. definition.StandardMetrics.Append(definition.MainMetric).Concat(asked.OfType<Metric>()).Distinct()];
    }

    private static Contender Describe(string name, List<Metric> metrics, double[] values, double[][] draws) => new()
    {
        Name = name,
        Metrics = new SortedDictionary<string, Estimate>(
            metrics.Select((m, i) => (m.Name, Estimate: Estimate.Of(values[i], draws[i])))
                .ToDictionary(p => p.Name, p => p.Estimate),
            StringComparer.Ordinal),
    };

    private IEnumerable<Comparison> Comparisons(GatePolicy gate, List<Metric> metrics, double[][] values, double[][][] draws)
    {
        var champion = contenders.FindIndex(c => c.Name == Contender.Champion);
        if (champion < 0) yield break;
        foreach (var rule in gate.Rules.OfType<ChampionRule>())
        {
            var m = metrics.IndexOf(rule.Metric);
            var worse = draws[0][m].Zip(draws[champion][m], rule.Metric.Worse).ToArray();
            yield return new Comparison
            {
                Metric = rule.Metric.Name,
                Confidence = rule.Confidence,
                Value = rule.Metric.Worse(values[0][m], values[champion][m]),
                Low = Estimate.Quantile(worse, 1 - rule.Confidence),
                High = Estimate.Quantile(worse, rule.Confidence),
            };
        }
    }
}
