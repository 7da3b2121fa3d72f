using Levain.Evaluating;

namespace Levain.Registering;

/// <summary>The paired differences that a line of history keeps: those on the most rows first, then those in which the candidate is worst.</summary>
internal static class TellingComparisons
{
    public static IReadOnlyList<Comparison> Of(Evaluation evaluation)
    {
        var kept = evaluation.Comparisons.Select((comparison, i) => (Comparison: comparison, Place: i))
            .OrderByDescending(c => c.Comparison.Rows == evaluation.Rows)
            .ThenByDescending(c => Excess(c.Comparison))
            .ThenBy(c => c.Place)
            .Take(RecordedEvidence.Most);
        return [.. kept.OrderByDescending(c => c.Comparison.Rows == evaluation.Rows).ThenBy(c => c.Place).Select(c => BriefNumbers.Of(c.Comparison))];
    }

    // Margins bring metrics of several units onto one scale.
    private static double Excess(Comparison c) => c.Margin > 0 ? c.Value / c.Margin : c.Value;
}
