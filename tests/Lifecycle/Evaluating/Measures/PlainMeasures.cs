namespace Levain.Evaluating.Measures;

/// <summary>Measures as their definitions read, pair by pair and row by row: slow, and plain enough to be seen through.</summary>
internal static class PlainMeasures
{
    public static double RocAuc(Scored s, int[] w)
    {
        double right = 0, pairs = 0;
        foreach (var p in Rows(s, 1))
            foreach (var n in Rows(s, 0))
            {
                pairs += (double)w[p] * w[n];
                right += (double)w[p] * w[n] * (s.Scores[p] > s.Scores[n] ? 1 : s.Scores[p] == s.Scores[n] ? 0.5 : 0);
            }

        return right / pairs;
    }

    public static double AveragePrecision(Scored s, int[] w)
    {
        var positives = Rows(s, 1).Sum(p => w[p]);
        return s.Scores.Distinct().OrderDescending().Sum(t => (Hits(s, w, t) - Hits(s, w, t, strict: true)) == 0
            ? 0
            : (Hits(s, w, t) - Hits(s, w, t, strict: true)) * Hits(s, w, t) / Alarms(s, w, t)) / positives;
    }

    public static double Precision(Scored s, int[] w) => Hits(s, w, s.Threshold) / Alarms(s, w, s.Threshold);

    public static double Recall(Scored s, int[] w) => Hits(s, w, s.Threshold) / Rows(s, 1).Sum(p => w[p]);

    public static double Ece(Scored s, int[] w) => Enumerable.Range(0, s.Count)
        .GroupBy(i => Math.Max(1, Math.Ceiling(s.Scores[i] * 10.0)))
        .Sum(bin => Math.Abs(bin.Sum(i => w[i] * ((double)s.Labels[i] - s.Scores[i])))) / w.Sum();

    public static double Brier(Scored s, int[] w) =>
        Enumerable.Range(0, s.Count).Sum(i => w[i] * Math.Pow((double)s.Labels[i] - s.Scores[i], 2)) / w.Sum();

    private static IEnumerable<int> Rows(Scored s, float label) => Enumerable.Range(0, s.Count).Where(i => s.Labels[i] == label);

    private static double Hits(Scored s, int[] w, double from, bool strict = false) =>
        Rows(s, 1).Where(i => strict ? s.Scores[i] > from : s.Scores[i] >= from).Sum(i => w[i]);

    private static double Alarms(Scored s, int[] w, double from) => Enumerable.Range(0, s.Count).Where(i => s.Scores[i] >= from).Sum(i => w[i]);
}
