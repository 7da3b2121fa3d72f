using Levain.Evaluating;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>What was predicted against what happened.</summary>
internal static class ForecastPicture
{
    public const string Name = "forecasts";

    public static Picture? Of(CardFacts facts)
    {
        if (facts.Curves?.Find(Contender.Candidate) is not { Predictions.Count: > 1 } own) return null;
        var unit = facts.UnitOfAxis;
        var (low, high) = (own.Predictions[0].MeanPredicted, own.Predictions[^1].MeanPredicted);
        var drawing = new Drawing()
            .With(Drawing.Numbers(AxisPosition.Bottom, $"predicted, mean of the bin{unit}"), Drawing.Numbers(AxisPosition.Left, $"actual{unit}"))
            .WithReference(low, low, high, high)
            .With(IntervalLines.Vertical(own.Predictions.Select(b => (b.MeanPredicted, b.Low, b.High)), Ink.Of(own.Name)));
        var dots = new LineSeries
        {
            Title = "this model: mean, 5% to 95%",
            Color = Ink.Of(own.Name),
            LineStyle = LineStyle.None,
            MarkerType = MarkerType.Circle,
            MarkerFill = Ink.Of(own.Name),
            MarkerSize = 4.5,
        };
        dots.Points.AddRange(own.Predictions.Select(b => new DataPoint(b.MeanPredicted, b.MeanActual)));
        var last = own.Predictions[^1];
        return drawing.With(dots).WithLegend().ToPicture(
            Name, "Predicted against actual",
            $"On the dashed line what happens is what was predicted. Of the {Readable.Count(last.Rows)} highest predictions the mean is "
            + $"{CardText.Number(last.MeanPredicted)}{facts.UnitAfter}, and {CardText.Number(last.MeanActual)} happened.");
    }
}
