using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Looks numbers up in an evaluation; NaN where there is none.</summary>
internal sealed class Values(Evaluation evaluation)
{
    public double Of(string contender, Metric metric) => ValueOf(evaluation.Find(contender), metric);

    public static double Of(SliceResult part, string contender, Metric metric) =>
        ValueOf(part.Contenders.FirstOrDefault(c => c.Name == contender), metric);

    /// <summary>The parts that a rule is about: one, or each of a slice.</summary>
    public IReadOnlyList<SliceResult> Parts(SlicedMetric sliced) =>
        [.. evaluation.Slices.Where(s => s.Slice == sliced.Slice && (sliced.Part is null || s.Value == sliced.Part))];

    /// <summary>How far the candidate's best and worst part lie apart.</summary>
    public double Of(Gap gap)
    {
        var parts = evaluation.Slices.Where(s => s.Slice == gap.Slice && s.Contenders.Count > 0)
            .Select(s => Of(s, Contender.Candidate, gap.Metric)).ToList();
        return parts.Count < 2 || parts.Exists(double.IsNaN) ? double.NaN : parts.Max() - parts.Min();
    }

    private static double ValueOf(Contender? contender, Metric metric) =>
        contender?.Metrics.GetValueOrDefault(metric.Name)?.Value ?? double.NaN;
}
