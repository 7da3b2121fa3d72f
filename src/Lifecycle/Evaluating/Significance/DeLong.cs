namespace Levain.Evaluating.Significance;

/// <summary>Compares the areas under two ROC curves of the same rows.</summary>
/// <remarks>
/// E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Biometrics 44 (1988) 837-845; for rows that hang together
/// N. A. Obuchowski, Biometrics 53 (1997) 567-578, which is the same where each row is a block of its own.
/// </remarks>
internal static class DeLong
{
    /// <summary>Area of the champion less that of the candidate; the error is normal.</summary>
    /// <param name="positive">The label of each row.</param>
    /// <param name="candidate">The candidate's scores; higher says positive.</param>
    /// <param name="champion">The champion's scores.</param>
    public static StudentDifference Difference(bool[] positive, float[] candidate, float[] champion) =>
        Clustered(positive, candidate, champion, Alone(positive)) with { Freedom = double.PositiveInfinity };

    /// <summary>Area of the champion less that of the candidate where rows of a block hang together.</summary>
    /// <remarks>The freedom is one less than the blocks of the rarer class: Obuchowski has the normal distribution.</remarks>
    /// <param name="positive">The label of each row.</param>
    /// <param name="candidate">The candidate's scores.</param>
    /// <param name="champion">The champion's scores.</param>
    /// <param name="blocks">The block of each row.</param>
    public static StudentDifference Clustered(bool[] positive, float[] candidate, float[] champion, int[] blocks)
    {
        var lower = Placements.Of(positive, candidate);
        var higher = Placements.Of(positive, champion);
        return Mean(positive, [.. higher.Zip(lower, (h, l) => h - l)], new BlockIndex(blocks));
    }

    /// <summary>The area under one curve and its variance.</summary>
    public static (double Area, double Variance) Area(bool[] positive, float[] scores)
    {
        var mean = Mean(positive, Placements.Of(positive, scores), new BlockIndex(Alone(positive)));
        return (mean.Value, mean.StandardError * mean.StandardError);
    }

    private static StudentDifference Mean(bool[] positive, double[] placements, BlockIndex blocks)
    {
        bool IsPositive(int row) => positive[row];
        bool IsNegative(int row) => !positive[row];
        var (ofPositives, ofNegatives) = (blocks.CountWith(IsPositive), blocks.CountWith(IsNegative));
        if (ofPositives < 2 || ofNegatives < 2) return StudentDifference.Unknown;

        var mean = placements.Where((_, row) => positive[row]).Average();
        var deviations = Array.ConvertAll(placements, p => p - mean);
        var x = Scaled(blocks.Sum(deviations, IsPositive), positive.Count(p => p));
        var y = Scaled(blocks.Sum(deviations, IsNegative), positive.Count(p => !p));
        var variance = Corrected(ofPositives) * Dot(x, x) + Corrected(ofNegatives) * Dot(y, y)
            + 2 * Corrected(blocks.Count) * Dot(x, y);
        return new StudentDifference
        {
            Value = mean,
            StandardError = Math.Sqrt(Math.Max(0, variance)),
            Freedom = Math.Min(ofPositives, ofNegatives) - 1,
        };
    }

    private static double Corrected(double count) => count / (count - 1);

    private static double[] Scaled(double[] sums, double rows) => Array.ConvertAll(sums, s => s / rows);

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static int[] Alone(bool[] positive) => [.. Enumerable.Range(0, positive.Length)];
}
