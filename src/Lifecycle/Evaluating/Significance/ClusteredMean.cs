namespace Levain.Evaluating.Significance;

/// <summary>The mean of a value a row where rows of a block hang together.</summary>
/// <remarks>
/// Blocks, not rows, are independent: the standard error is that of the ratio of block sums to block sizes
/// (J. N. K. Rao and A. J. Scott, Biometrics 48 (1992) 577-585; N. A. Obuchowski, Statistics in Medicine 17 (1998)
/// 1495-1507 for paired shares), with one degree of freedom less than there are blocks.
/// </remarks>
internal static class ClusteredMean
{
    /// <param name="worse">Row by row, by how much the candidate is worse.</param>
    /// <param name="blocks">The block of each row.</param>
    public static StudentDifference Difference(double[] worse, int[] blocks)
    {
        var index = new BlockIndex(blocks);
        if (index.Count < 2) return StudentDifference.Unknown;
        var mean = worse.Average();
        var sums = index.Sum(Array.ConvertAll(worse, w => w - mean), _ => true);
        var spread = sums.Sum(s => s * s) * index.Count / (index.Count - 1);
        return new StudentDifference
        {
            Value = mean,
            StandardError = Math.Sqrt(spread) / worse.Length,
            Freedom = index.Count - 1,
        };
    }
}
