using Levain.Evaluating;
using Levain.Evaluating.Curves;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>How far off forecasts were, over time.</summary>
internal static class ResidualPicture
{
    public const string Name = "residuals";

    public static Picture? Of(CardFacts facts)
    {
        if (facts.Curves?.Find(Contender.Candidate) is not { Residuals.Count: > 1 } own) return null;
        var drawing = new Drawing().With(
            new DateTimeAxis { Position = AxisPosition.Bottom, StringFormat = FormatOf(own), Title = "time", IntervalLength = 90 },
            Drawing.Numbers(AxisPosition.Left, $"actual minus predicted{facts.UnitOfAxis}"));
        drawing.With(Band(own)).WithReference(X(own.Residuals[0]), 0, X(own.Residuals[^1]), 0);
        foreach (var curves in facts.Curves.Contenders.Where(c => c.Residuals.Count > 1).Reverse())
        {
            var line = new LineSeries
            {
                Title = $"{CardText.Name(curves.Name)}, mean",
                Color = Ink.Of(curves.Name),
                LineStyle = Ink.LineOf(curves.Name),
                StrokeThickness = 1.6,
            };
            line.Points.AddRange(curves.Residuals.Select(s => new DataPoint(X(s), s.Mean)));
            drawing.With(line);
        }

        var worst = own.Residuals.MaxBy(s => Math.Abs(s.Mean))!;
        return drawing.WithLegend().ToPicture(
            Name, "Residuals over time",
            $"Actual minus predicted, mean and 5% to 95% band of {Readable.Count(own.Residuals.Count)} stretches: this model is farthest off from "
            + $"{CardText.Day(worst.From)} to {CardText.Day(worst.To)}, by {CardText.Number(worst.Mean)}{facts.UnitAfter} on average.");
    }

    private static AreaSeries Band(ContenderCurves own)
    {
        var band = new AreaSeries
        {
            Title = "this model, 5% to 95%",
            Color = OxyColors.Transparent,
            Color2 = OxyColors.Transparent,
            Fill = OxyColor.FromAColor(50, Ink.Of(own.Name)),
        };
        band.Points.AddRange(own.Residuals.Select(s => new DataPoint(X(s), s.High)));
        band.Points2.AddRange(own.Residuals.Select(s => new DataPoint(X(s), s.Low)));
        return band;
    }

    private static double X(ResidualStretch stretch) => DateTimeAxis.ToDouble(stretch.From + (stretch.To - stretch.From) / 2);

    private static string FormatOf(ContenderCurves own) => (own.Residuals[^1].To - own.Residuals[0].From).TotalDays switch
    {
        > 3 * 365 => "yyyy",
        > 120 => "yyyy-MM",
        > 4 => "yyyy-MM-dd",
        _ => "MM-dd HH:mm",
    };
}
