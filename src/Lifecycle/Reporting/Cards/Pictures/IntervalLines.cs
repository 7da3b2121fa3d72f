using OxyPlot;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>Intervals as strokes: the library's own error bars are as long on both sides.</summary>
internal static class IntervalLines
{
    public static LineSeries Vertical(IEnumerable<(double X, double Low, double High)> intervals, OxyColor color) =>
        Of(intervals.Select(i => (new DataPoint(i.X, i.Low), new DataPoint(i.X, i.High))), color);

    public static LineSeries Horizontal(IEnumerable<(double Y, double Low, double High)> intervals, OxyColor color) =>
        Of(intervals.Select(i => (new DataPoint(i.Low, i.Y), new DataPoint(i.High, i.Y))), color);

    private static LineSeries Of(IEnumerable<(DataPoint From, DataPoint To)> strokes, OxyColor color)
    {
        var series = new LineSeries { Color = color, StrokeThickness = 1.5 };
        foreach (var (from, to) in strokes) series.Points.AddRange([from, to, DataPoint.Undefined]);
        return series;
    }
}
