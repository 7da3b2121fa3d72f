namespace Levain.Evaluating.Measures;

/// <summary>How well probabilities of yes hold what they promise.</summary>
internal static class ProbabilityMeasures
{
    // Double precision's distance from 1 to the next number: certainty that is wrong costs much, not infinitely much.
    internal const double Clip = 2.220446049250313e-16;

    public static double LogLoss(Scored scored, ReadOnlySpan<int> weights)
    {
        double sum = 0, rows = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            var truth = scored.Labels[i] > 0.5f ? scored.Scores[i] : 1.0 - scored.Scores[i];
            sum -= weights[i] * Math.Log(Math.Clamp(truth, Clip, 1 - Clip));
            rows += weights[i];
        }

        return sum / rows;
    }

    public static double Brier(Scored scored, ReadOnlySpan<int> weights)
    {
        double sum = 0, rows = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var off = (double)scored.Scores[i] - scored.Labels[i];
            sum += weights[i] * off * off;
            rows += weights[i];
        }

        return sum / rows;
    }
}
