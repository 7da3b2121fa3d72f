namespace Levain.Training.Flattening;

/// <summary>Makes probabilities of the scores of all classes, in the precision and the order of ML.NET.</summary>
internal static class Combining
{
    // Classes so far behind the first add nothing that a float could hold.
    private const float Negligible = 30;

    public static void Apply(Combination combination, Span<float> scores)
    {
        switch (combination)
        {
            case Combination.LogSoftmax:
                var log = LogOfSum(scores);
                foreach (ref var score in scores) score = (float)Math.Exp(score - log);
                break;
            case Combination.Softmax:
                var sum = 0.0;
                foreach (var score in scores) sum += Math.Exp(score);
                foreach (ref var score in scores) score = (float)(Math.Exp(score) / sum);
                break;
            case Combination.Shares:
                Share(scores);
                break;
        }
    }

    private static float LogOfSum(ReadOnlySpan<float> scores)
    {
        var (first, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
            if (scores[i] > most) (first, most) = (i, scores[i]);
        if (float.IsNegativeInfinity(most)) return most;
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            if (i != first && scores[i] > most - Negligible) sum += Math.Exp(scores[i] - most);
        return sum > 0 ? (float)(most + Math.Log(1 + sum)) : most;
    }

    private static void Share(Span<float> scores)
    {
        var sum = 0.0;
        foreach (ref var score in scores)
        {
            if (float.IsNaN(score)) continue;
            if (score >= 0) sum += score;
            else score = 0;
        }

        if (!(sum > 0)) return;
        foreach (ref var score in scores) score = (float)(score / sum);
    }
}
