using System.Globalization;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;

namespace Levain.Reporting;

/// <summary>Tells how a run ended, a line a model, from the records alone.</summary>
public sealed class ResultTable(RecordBook records)
{
    /// <summary>The headings of a row's columns.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["model", "verdict", "metric", "candidate [95%]", "champion", "best baseline", "digest"];

    /// <summary>The line of a model whose verdict is there.</summary>
    public ResultRow Row(ModelDefinition definition)
    {
        var evaluation = records.Get<Evaluation>(definition.Name, EvaluateStage.StageName).Facts;
        var verdict = records.Get<Verdict>(definition.Name, GateStage.StageName).Facts;
        var candidate = evaluation.Find(Contender.Candidate)!.Metrics[evaluation.MainMetric];
        return new ResultRow
        {
            Model = definition.Name,
            Verdict = verdict.Decision.ToString().ToLowerInvariant(),
            Metric = evaluation.MainMetric,
            Candidate = string.Create(
                CultureInfo.InvariantCulture, $"{candidate.Value:0.0000} [{candidate.Low:0.0000}, {candidate.High:0.0000}]"),
            Champion = evaluation.Find(Contender.Champion) is { } champion
                ? Number(champion.Metrics[evaluation.MainMetric].Value)
                : evaluation.Champion == Opponent.Itself ? "the same" : "none",
            Baseline = BestBaseline(definition, evaluation),
            Digest = Digest.Brief(evaluation.Candidate),
            Because = verdict.Sentence,
            Rules = [.. verdict.Reasons.Select(r => new[] { r.Rule, r.Outcome.ToString(), r.Evidence })],
        };
    }

    /// <summary>The cells of a row, in the order of the headings.</summary>
    public static IReadOnlyList<string> Cells(ResultRow row) =>
        [row.Model, row.Verdict, row.Metric, row.Candidate, row.Champion, row.Baseline, row.Digest];

    private static string BestBaseline(ModelDefinition definition, Evaluation evaluation)
    {
        var metric = definition.MainMetric;
        var best = definition.Baselines
            .Select(b => evaluation.Find(b.Words()))
            .OfType<Contender>()
            .Where(c => !double.IsNaN(c.Metrics[metric.Name].Value))
            .MinBy(c => metric.Worse(c.Metrics[metric.Name].Value, 0));
        return best is null ? "none" : $"{Number(best.Metrics[metric.Name].Value)} {best.Name}";
    }

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
