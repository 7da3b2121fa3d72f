using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Evaluations as a test wants them.</summary>
internal static class Evaluations
{
    public const string Candidate = "sha256:c";

    /// <summary>The champion may be better by a tenth.</summary>
    public static GatePolicy NotWorse { get; } = Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.1);

    public static Evaluation Of(string champion, int? positives, params Contender[] contenders) => new()
    {
        Candidate = Candidate,
        Champion = champion,
        Rows = 100,
        Positives = positives,
        From = new DateTime(2020, 1, 1),
        To = new DateTime(2020, 2, 1),
        Resamples = 1000,
        Blocks = 100,
        MainMetric = "Mae",
        Contenders = contenders,
        Comparisons = [],
    };

    /// <summary>The evaluation with a difference as a rule asks for it; the p-values follow from the bounds, which lie at 5%.</summary>
    public static Evaluation Compared(this Evaluation evaluation, double value, double low, double high, GatePolicy? gate = null)
    {
        var rule = (ChampionRule)(gate ?? NotWorse).Rules[0];
        var (candidate, champion) = (ValueOf(evaluation, "candidate"), ValueOf(evaluation, "champion"));
        var margin = rule.Margin(champion);
        return evaluation with
        {
            Comparisons =
            [
                .. evaluation.Comparisons,
                new Comparison
                {
                    Rule = rule.Sentence,
                    Quantity = rule.Quantity.Name,
                    Rows = evaluation.Rows,
                    Candidate = candidate,
                    Champion = champion,
                    Value = value,
                    Low = low,
                    High = high,
                    Margin = margin,
                    Holds = Math.Max(P(low), high <= margin ? 0.05 : 0.06),
                    Fails = Math.Max(P(high), low > margin ? 0.05 : 0.06),
                    RowsToDecide = null,
                },
            ],
        };
    }

    private static double P(double bound) => double.IsFinite(bound) ? 0 : double.NaN;

    private static double ValueOf(Evaluation evaluation, string contender) =>
        evaluation.Find(contender)?.Metrics["Mae"].Value ?? double.NaN;

    public static Contender Contender(string name, double value, string metric = "Mae") => new()
    {
        Name = name,
        Metrics = new(StringComparer.Ordinal) { [metric] = new Estimate { Value = value, Low = value - 1, High = value + 1 } },
    };
}
