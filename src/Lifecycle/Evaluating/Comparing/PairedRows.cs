using Levain.Definitions.Policies;
using Levain.Evaluating.Measures;
using Levain.Evaluating.Significance;

namespace Levain.Evaluating.Comparing;

/// <summary>Candidate and champion row by row, for the tests that need no draws.</summary>
internal sealed class PairedRows(Trial trial, Metric metric)
{
    private readonly Scored candidate = trial.Scored(Contender.Candidate);
    private readonly Scored champion = trial.Scored(Contender.Champion);

    private bool HangTogether => trial.BlockCount < trial.Blocks.Count;

    /// <summary>By how much the candidate's mean loss is larger than so many times the champion's.</summary>
    /// <remarks>Fixed-smoothing errors: in short series those of Newey and West are too sure of themselves.</remarks>
    public StudentDifference Losses(double times)
    {
        var (own, other) = (LossesOf(candidate), LossesOf(champion));
        return Array.Exists(own, double.IsNaN) || Array.Exists(other, double.IsNaN)
            ? StudentDifference.Unknown
            : DieboldMariano.FixedSmoothing(own, Array.ConvertAll(other, l => times * l));
    }

    /// <summary>By how much the candidate's area under the curve is smaller.</summary>
    public StudentDifference Areas()
    {
        if (Array.Exists(candidate.Scores, float.IsNaN) || Array.Exists(champion.Scores, float.IsNaN)) return StudentDifference.Unknown;
        var positive = Array.ConvertAll(candidate.Labels, l => l > 0.5f);
        return HangTogether
            ? DeLong.Clustered(positive, candidate.Scores, champion.Scores, [.. trial.Blocks])
            : DeLong.Difference(positive, candidate.Scores, champion.Scores);
    }

    /// <summary>By how much the candidate's share of rows that are told rightly is smaller.</summary>
    public PairedDifference Rights()
    {
        var (own, other) = (RightOf(candidate), RightOf(champion));
        if (Array.Exists(own, double.IsNaN) || Array.Exists(other, double.IsNaN)) return StudentDifference.Unknown;
        var (truth, tells, told) = (Array.ConvertAll(own, _ => 1), Array.ConvertAll(own, r => (int)r), Array.ConvertAll(other, r => (int)r));
        return HangTogether ? McNemar.Clustered(truth, tells, told, [.. trial.Blocks]) : McNemar.Of(truth, tells, told).Difference;
    }

    private double[] RightOf(Scored scored) => metric.Id == MetricId.MicroAccuracy
        ? RowLosses.Right(scored)
        : [.. scored.Scores.Select((s, i) => double.IsNaN(s) || double.IsNaN(scored.Threshold) ? double.NaN : s >= scored.Threshold == scored.Labels[i] > 0.5f ? 1 : 0)];

    private double[] LossesOf(Scored scored) => metric.Id switch
    {
        MetricId.Mae => RowLosses.Absolute(scored),
        MetricId.Brier => RowLosses.Squared(scored),
        MetricId.LogLoss => RowLosses.Logarithmic(scored),
        MetricId.MulticlassLogLoss => RowLosses.ClassLogarithmic(scored),
        _ => throw new InvalidOperationException($"{metric.Name} is no mean of losses"),
    };
}
