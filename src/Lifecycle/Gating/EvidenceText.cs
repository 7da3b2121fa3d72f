using System.Globalization;
using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Words for what a rule rests on.</summary>
internal static class EvidenceText
{
    public static Reason Tell(GateRule rule, RuleOutcome outcome, string evidence) =>
        new() { Rule = rule.Sentence, Outcome = outcome, Evidence = evidence };

    public static string Text(double value) =>
        double.IsNaN(value) ? "missing" : value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Why no part of a slice can be judged.</summary>
    public static string Unjudged(IReadOnlyList<SliceResult> parts, SlicedMetric sliced) => parts.Count == 0
        ? $"the evaluation has no {(sliced.Part is null ? $"slice {sliced.Slice}" : $"{sliced.Slice} {sliced.Part}")}"
        : "no part has enough rows" + LeftOut(parts);

    /// <summary>The parts that are too small or missing.</summary>
    public static string LeftOut(IReadOnlyList<SliceResult> parts)
    {
        var small = parts.Where(p => p.IsTooSmall && p.Rows > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Value} ({p.Rows} rows{(p.Positives is { } positives ? $", {positives} positive" : "")})")).ToList();
        var missing = parts.Where(p => p.Rows == 0).Select(p => p.Value).ToList();
        return (small.Count > 0 ? $"; too small: {string.Join(", ", small)}" : "")
            + (missing.Count > 0 ? $"; missing: {string.Join(", ", missing)}" : "");
    }
}
