namespace Levain.Validating.Contracts;

/// <summary>What was read of one column in a block of rows, by the row's number in the block.</summary>
internal class ColumnVector
{
    /// <summary>Values as numbers; NaN where a value is missing or broken, or is text.</summary>
    public double[] Numbers { get; private set; } = [];

    /// <summary>How many of the rows that were looked at lack a value.</summary>
    public int Missing { get; set; }

    /// <summary>Makes room for a block's rows.</summary>
    public virtual void Reserve(int rows)
    {
        if (Numbers.Length < rows) Numbers = new double[Math.Max(rows, 1024)];
    }
}
