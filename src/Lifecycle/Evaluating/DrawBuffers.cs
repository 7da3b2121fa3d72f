namespace Levain.Evaluating;

/// <summary>What one core writes a draw into, again and again.</summary>
internal sealed class DrawBuffers(int rows, int blocks, int metrics)
{
    // So many random numbers are made at a time, or as few as there are blocks; two at once, as the generator gives them.
    private const int Chunk = 2048;

    public byte[] Random { get; } = new byte[(Math.Min(Chunk, blocks) + 1) / 2 * 2 * sizeof(uint)];

    /// <summary>How often each block was drawn.</summary>
    public int[] Drawn { get; } = new int[blocks];

    /// <summary>How often each row counts.</summary>
    public int[] Weights { get; } = new int[rows];

    /// <summary>A value a metric.</summary>
    public double[] Measured { get; } = new double[metrics];
}
