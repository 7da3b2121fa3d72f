using Levain.Definitions;
using Levain.Evaluating;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>Told probability against what came true.</summary>
internal static class CalibrationPicture
{
    public const string Name = "calibration";

    public static Picture? Of(CardFacts facts)
    {
        if (facts.Curves?.Find(Contender.Candidate) is not { Reliability.Count: > 0 } own) return null;
        var told = facts.Curves.Kind == ModelKind.Multiclass ? "told probability of the most probable class" : "told probability";
        var drawing = new Drawing()
            .With(Drawing.Share(AxisPosition.Bottom, $"{told}, mean of a tenth of the scale"), Drawing.Share(AxisPosition.Left, "share of rows where it was so"))
            .WithReference(0, 0, 1, 1);
        foreach (var curves in facts.Curves.Contenders.Where(c => c.Reliability.Count > 0).Reverse())
        {
            var line = new LineSeries
            {
                Title = CardText.Name(curves.Name),
                Color = Ink.Of(curves.Name),
                LineStyle = Ink.LineOf(curves.Name),
                StrokeThickness = 2,
                MarkerType = Ink.MarkerOf(curves.Name),
                MarkerFill = Ink.Of(curves.Name),
                MarkerSize = 4.5,
            };
            line.Points.AddRange(curves.Reliability.Select(b => new DataPoint(b.MeanProbability, b.ObservedShare)));
            drawing.With(line);
        }

        var most = own.Reliability.MaxBy(b => Math.Abs(b.ObservedShare - b.MeanProbability))!;
        return drawing.WithLegend().ToPicture(
            Name, "Calibration",
            $"On the dashed line as much comes true as is told. This model is farthest from it where it tells {CardText.Number(most.MeanProbability)} "
            + $"on average: so it was in {CardText.Number(most.ObservedShare)} of {Readable.Count(most.Rows)} rows.");
    }
}
