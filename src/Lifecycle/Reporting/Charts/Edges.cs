namespace Levain.Reporting.Charts;

/// <summary>The borders of bars on an axis, and what is written under it.</summary>
/// <param name="Values">Rising, at least two, in the column's unit.</param>
/// <param name="Ticks">Values with their labels, within the borders.</param>
/// <param name="Note">What must be known to read the axis; empty where it is plain.</param>
/// <param name="IsLogarithmic">Equal ratios are equally long.</param>
internal sealed record Edges(
    IReadOnlyList<double> Values, IReadOnlyList<(double Value, string Label)> Ticks, string Note, bool IsLogarithmic = false)
{
    /// <summary>Where a value stands, as a share of the axis's length; what lies outside stands at the end.</summary>
    public double Place(double value)
    {
        var (from, to) = (Scale(Values[0]), Scale(Values[^1]));
        return Math.Clamp((Scale(Math.Clamp(value, Values[0], Values[^1])) - from) / (to - from), 0, 1);
    }

    private double Scale(double value) => IsLogarithmic ? Math.Log10(value) : value;
}
