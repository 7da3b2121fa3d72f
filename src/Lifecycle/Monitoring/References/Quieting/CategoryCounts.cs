using Levain.Monitoring.Drifting;

namespace Levain.Monitoring.References.Quieting;

/// <summary>Pearson's chi-square of a moving window.</summary>
internal sealed class CategoryCounts : WindowCounts
{
    private readonly long[] past;

    private CategoryCounts(int[] cells, long[] past)
        : base(cells, past.Length) => this.past = past;

    public override double Statistic => ChiSquare.Of(past, Counts).Statistic;

    public override double Textbook(double statistic) => (ChiSquare.Of(past, Counts) with { Statistic = statistic }).PValue;

    public static CategoryCounts Of(ReferenceColumn column, ReadOnlySpan<float> values)
    {
        var listed = CategoryCells.Of(column);
        var cells = new int[values.Length];
        for (var row = 0; row < cells.Length; row++)
            cells[row] = float.IsNaN(values[row]) ? None : listed.Cell(WatchedValues.Index(values[row], column.Column.Categories.Count));
        return new(cells, listed.Past);
    }
}
