using Levain.Definitions;
using Levain.Definitions.Policies;

namespace Levain.Evaluating.Curves;

/// <summary>Draws the curves of the contenders that a reader compares.</summary>
internal static class CurveMaker
{
    private static readonly string[] Shown =
        [Contender.Candidate, Contender.Champion, EvaluateStage.NameOf(Baseline.Linear)];

    /// <summary>The curves of candidate, champion and linear baseline, of those that took part.</summary>
    /// <param name="kind">What the model answers.</param>
    /// <param name="contenders">Scored on the same rows, in the order of the evaluation.</param>
    /// <param name="times">When each row came to be.</param>
    /// <param name="classes">The names of the classes; empty where there are none.</param>
    public static CurveSet Of(
        ModelKind kind,
        IReadOnlyList<(string Name, Scored Scored)> contenders,
        IReadOnlyList<DateTime> times,
        IReadOnlyList<string> classes)
    {
        var shown = contenders.Where(c => Shown.Contains(c.Name));
        return new CurveSet
        {
            Schema = CurveSet.CurrentSchema,
            Kind = kind,
            Rows = times.Count,
            Classes = kind == ModelKind.Multiclass ? classes : [],
            Contenders = [.. shown.Select(c => Fill(new ContenderCurves { Name = c.Name }, kind, c.Scored, times))],
        };
    }

    // A score that is no number spoils every curve: nothing is shown rather than a part.
    private static ContenderCurves Fill(ContenderCurves empty, ModelKind kind, Scored scored, IReadOnlyList<DateTime> times) =>
        scored.Count == 0 || Array.Exists(scored.Scores, s => !float.IsFinite(s))
            ? empty
            : kind switch
            {
                ModelKind.Binary => Binary(empty, scored),
                ModelKind.Multiclass => Multiclass(empty, scored),
                _ => empty with { Residuals = Residuals.OverTime(scored, times), Predictions = Residuals.ByPrediction(scored) },
            };

    private static ContenderCurves Binary(ContenderCurves empty, Scored scored)
    {
        var steps = new RankingSteps(scored);
        var isPositive = Array.ConvertAll(scored.Labels, l => l > 0.5f);
        return empty with
        {
            Roc = Thinning.Thin(steps.Roc()),
            PrecisionRecall = Thinning.Thin(steps.PrecisionRecall()),
            Reliability = Probabilities.Reliability(scored.Scores, isPositive),
            Scores = Probabilities.Histogram(scored.Scores, isPositive),
        };
    }

    private static ContenderCurves Multiclass(ContenderCurves empty, Scored scored)
    {
        var (told, probability) = TopClass.Of(scored);
        return empty with
        {
            Reliability = Probabilities.Reliability(probability, [.. told.Select((t, i) => t == (int)scored.Labels[i])]),
            Confusion = TopClass.Confusion(scored, told),
        };
    }
}
