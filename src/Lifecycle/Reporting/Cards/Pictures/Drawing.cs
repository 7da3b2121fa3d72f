using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>A plot on white paper, the same in every culture and on every machine.</summary>
internal sealed class Drawing
{
    private const int Width = 640;

    private readonly int height;

    /// <param name="height">In pixels.</param>
    public Drawing(int height = 400) => this.height = height;

    public PlotModel Plot { get; } = new()
    {
        Background = Ink.Paper,
        Culture = CultureInfo.InvariantCulture,
        DefaultFont = "Arial",
        DefaultFontSize = 13,
        TextColor = Ink.Text,
        PlotAreaBorderColor = Ink.Middle,
        PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1),
        Padding = new OxyThickness(10, 10, 20, 10),
    };

    public Drawing With(params IEnumerable<Axis> axes)
    {
        foreach (var axis in axes)
        {
            axis.MajorGridlineStyle = axis is CategoryAxis ? LineStyle.None : LineStyle.Solid;
            axis.MajorGridlineColor = Ink.Faint;
            axis.TicklineColor = Ink.Middle;
            axis.MinorTickSize = 0;
            axis.AxisTitleDistance = 10;
            Plot.Axes.Add(axis);
        }

        return this;
    }

    public Drawing With(Series series)
    {
        Plot.Series.Add(series);
        return this;
    }

    public Drawing WithLegend()
    {
        Plot.Legends.Add(new Legend
        {
            LegendPlacement = LegendPlacement.Outside,
            LegendPosition = LegendPosition.TopLeft,
            LegendOrientation = LegendOrientation.Horizontal,
            LegendItemOrder = LegendItemOrder.Reverse,
            LegendTextColor = Ink.Text,
            LegendFontSize = 13,
            LegendSymbolLength = 28,
            LegendMargin = 0,
            LegendPadding = 0,
            LegendItemSpacing = 24,
        });
        return this;
    }

    /// <summary>An axis from 0 to 1 with a tick each fifth.</summary>
    public static LinearAxis Share(AxisPosition position, string title) => new()
    {
        Position = position,
        Title = title,
        Minimum = 0,
        Maximum = 1,
        MajorStep = 0.2,
        StringFormat = "0.0",
    };

    public static LinearAxis Numbers(AxisPosition position, string title) => new()
    {
        Position = position,
        Title = title,
        MinimumPadding = 0.04,
        MaximumPadding = 0.04,
    };

    /// <summary>A quiet line that others are read against.</summary>
    public Drawing WithReference(double fromX, double fromY, double toX, double toY)
    {
        var line = new LineSeries { Color = Ink.Middle, StrokeThickness = 1, LineStyle = LineStyle.LongDash };
        line.Points.Add(new DataPoint(fromX, fromY));
        line.Points.Add(new DataPoint(toX, toY));
        return With(line);
    }

    public Picture ToPicture(string name, string title, string finding) =>
        new(name, title, finding, SvgText.Of(Plot, Width, height, (title, finding)));
}
