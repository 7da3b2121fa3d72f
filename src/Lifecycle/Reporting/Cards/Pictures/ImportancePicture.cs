using Levain.Evaluating;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>Features by what they are worth.</summary>
internal static class ImportancePicture
{
    public const string Name = "importance";

    public static Picture? Of(CardFacts facts)
    {
        List<Importance> features = [.. facts.Evaluation.Importances.Where(i => double.IsFinite(i.Worse.Value)).Take(LabelledRows.Most)];
        if (features.Count == 0) return null;
        var bars = new BarSeries { FillColor = OxyColor.FromAColor(150, Ink.Blue), StrokeThickness = 0 };
        bars.Items.AddRange(features.Select(f => new BarItem(f.Worse.Value)));
        var drawing = new Drawing(LabelledRows.Height(features.Count))
            .With(
                LabelledRows.Axis(features.Select(f => f.Feature)),
                Drawing.Numbers(AxisPosition.Bottom, $"{facts.Metric} becomes worse by, with 95% interval, when shuffled"))
            .With(bars)
            .With(IntervalLines.Horizontal(features.Select((f, i) => ((double)i, f.Worse.Low, f.Worse.High)), Ink.Text))
            .WithReference(0, -0.5, 0, features.Count - 0.5);
        var first = features[0];
        var dispensable = facts.Evaluation.Importances.Count(i => i.IsDispensable);
        return drawing.ToPicture(
            Name, "Importance of the features",
            $"{first.Feature} matters most: shuffled, {facts.Metric} becomes worse by {CardText.Estimate(first.Worse)}. "
            + $"{Readable.Count(dispensable)} of {Readable.Count(facts.Evaluation.Importances.Count)} features are dispensable.");
    }
}
