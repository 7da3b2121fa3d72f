namespace Levain.Validating;

/// <summary>Counts, bounds and mean of one column, from one pass.</summary>
internal sealed class ColumnStatistics
{
    private double sum;

    public long Rows { get; private set; }

    public long Missing { get; private set; }

    public long Numbers { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public double Mean => sum / Numbers;

    public void Add(bool missing, double number)
    {
        Rows++;
        if (missing) Missing++;
        if (double.IsNaN(number)) return;
        Numbers++;
        sum += number;
        if (number < Minimum) Minimum = number;
        if (number > Maximum) Maximum = number;
    }
}
