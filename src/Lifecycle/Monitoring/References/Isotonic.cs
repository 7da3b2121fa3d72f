using Levain.Evaluating;

namespace Levain.Monitoring.References;

/// <summary>Fits what probabilities meant by the rising step function that is nearest in the square: pool adjacent violators.</summary>
/// <remarks>M. Ayer and others, Annals of Mathematical Statistics 26 (1955) 641-647; as <c>sklearn.isotonic.IsotonicRegression</c> at its knots.</remarks>
internal static class Isotonic
{
    /// <summary>Null without a single finite score.</summary>
    public static Calibration? Of(Scored scored)
    {
        var steps = new List<Step>();
        foreach (var score in Scores(scored))
        {
            var step = score;
            while (steps.Count > 0 && steps[^1].Share >= step.Share)
            {
                step = steps[^1].With(step);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        return steps.Count == 0 ? null : new Calibration
        {
            Edges = [.. steps.SkipLast(1).Select(s => s.Edge), 1],
            Shares = [.. steps.Select(s => s.Share)],
        };
    }

    // Rows of one score are one step from the start.
    private static IEnumerable<Step> Scores(Scored scored) => Enumerable.Range(0, scored.Count)
        .Where(i => float.IsFinite(scored.Scores[i]))
        .GroupBy(i => scored.Scores[i])
        .OrderBy(g => g.Key)
        .Select(g => new Step(g.Key, g.Sum(i => scored.Labels[i]), g.Count()));

    private readonly record struct Step(double Edge, double Positives, long Rows)
    {
        public double Share => Positives / Rows;

        public Step With(Step next) => new(next.Edge, Positives + next.Positives, Rows + next.Rows);
    }
}
