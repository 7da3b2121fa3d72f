namespace Levain.Evaluating.Significance;

/// <summary>Which rows hang together, numbered from 0.</summary>
internal sealed class BlockIndex
{
    private readonly int[] numbers;

    /// <param name="blocks">The block of each row, any numbers.</param>
    public BlockIndex(int[] blocks)
    {
        var known = new Dictionary<int, int>();
        numbers = Array.ConvertAll(blocks, block =>
        {
            if (!known.TryGetValue(block, out var number)) known[block] = number = known.Count;
            return number;
        });
        Count = known.Count;
    }

    public int Count { get; }

    /// <summary>The sum of the chosen rows, by block.</summary>
    /// <param name="values">Row by row.</param>
    /// <param name="chosen">Which rows count.</param>
    public double[] Sum(double[] values, Func<int, bool> chosen)
    {
        var sums = new double[Count];
        for (var row = 0; row < values.Length; row++)
            if (chosen(row)) sums[numbers[row]] += values[row];
        return sums;
    }

    /// <summary>How many blocks hold a chosen row.</summary>
    public int CountWith(Func<int, bool> chosen)
    {
        var holds = new bool[Count];
        for (var row = 0; row < numbers.Length; row++)
            if (chosen(row)) holds[numbers[row]] = true;
        return holds.Count(h => h);
    }
}
