namespace Levain.Evaluating.Measures;

/// <summary>What each row adds to a mean, computed once for all draws.</summary>
internal static class RowLosses
{
    // Double precision's distance from 1 to the next number: certainty that is wrong costs much, not infinitely much.
    private const double Clip = 2.220446049250313e-16;

    public static double[] Absolute(Scored scored) => Each(scored, i => Math.Abs((double)scored.Scores[i] - scored.Labels[i]));

    public static double[] Squared(Scored scored) => Each(scored, i =>
    {
        var off = (double)scored.Scores[i] - scored.Labels[i];
        return off * off;
    });

    /// <summary>Of probabilities of yes, in nats.</summary>
    public static double[] Logarithmic(Scored scored) =>
        Each(scored, i => Surprise(scored.Labels[i] > 0.5f ? scored.Scores[i] : 1.0 - scored.Scores[i]));

    /// <summary>Of the true class's probability, in nats.</summary>
    public static double[] ClassLogarithmic(Scored scored) =>
        Each(scored, i => Surprise(scored.Scores[i * scored.Classes + (int)scored.Labels[i]]));

    /// <summary>1 where the most probable class is the true one; of equal ones the first is told.</summary>
    public static double[] Right(Scored scored) => Each(scored, i => scored.Told(i) switch
    {
        < 0 => double.NaN,
        var told => told == (int)scored.Labels[i] ? 1 : 0,
    });

    /// <summary>A number a row.</summary>
    public static double[] Each(Scored scored, Func<int, double> loss)
    {
        var losses = new double[scored.Count];
        for (var i = 0; i < losses.Length; i++) losses[i] = loss(i);
        return losses;
    }

    // NaN stays NaN: a comparison that is false for it must not make it a certainty.
    private static double Surprise(double truth) =>
        double.IsNaN(truth) ? double.NaN : -Math.Log(Math.Clamp(truth, Clip, 1 - Clip));
}
