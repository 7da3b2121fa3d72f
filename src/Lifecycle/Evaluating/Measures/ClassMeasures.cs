namespace Levain.Evaluating.Measures;

/// <summary>How well the right one of several classes is told.</summary>
internal static class ClassMeasures
{
    public static double MicroAccuracy(Scored scored, ReadOnlySpan<int> weights)
    {
        double right = 0, rows = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (IsRight(scored, i)) right += weights[i];
            rows += weights[i];
        }

        return right / rows;
    }

    /// <summary>The mean over the classes that have rows.</summary>
    public static double MacroAccuracy(Scored scored, ReadOnlySpan<int> weights)
    {
        Span<double> right = stackalloc double[scored.Classes], rows = stackalloc double[scored.Classes];
        for (var i = 0; i < weights.Length; i++)
        {
            var label = (int)scored.Labels[i];
            if (IsRight(scored, i)) right[label] += weights[i];
            rows[label] += weights[i];
        }

        double sum = 0;
        var classes = 0;
        for (var c = 0; c < rows.Length; c++)
        {
            if (rows[c] == 0) continue;
            sum += right[c] / rows[c];
            classes++;
        }

        return sum / classes;
    }

    public static double LogLoss(Scored scored, ReadOnlySpan<int> weights)
    {
        double sum = 0, rows = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            double truth = scored.Scores[i * scored.Classes + (int)scored.Labels[i]];
            sum -= weights[i] * Math.Log(Math.Clamp(truth, ProbabilityMeasures.Clip, 1 - ProbabilityMeasures.Clip));
            rows += weights[i];
        }

        return sum / rows;
    }

    // Of equal probabilities the first class is told.
    private static bool IsRight(Scored scored, int row)
    {
        var scores = scored.Scores.AsSpan(row * scored.Classes, scored.Classes);
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
            if (scores[c] > scores[best])
                best = c;
        return best == (int)scored.Labels[row];
    }
}
