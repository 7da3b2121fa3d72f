using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Curves;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>The two curves over all thresholds of a probability.</summary>
internal static class CurvePictures
{
    public const string PrecisionRecall = "precision-recall";

    public const string Roc = "roc";

    public static Picture? OfPrecisionRecall(CardFacts facts)
    {
        var drawing = new Drawing()
            .With(Drawing.Share(AxisPosition.Bottom, "recall: share of the positives that is found"), Drawing.Share(AxisPosition.Left, "precision: share of the alarms that is right"));
        if (!Lines(drawing, facts, c => c.PrecisionRecall)) return null;
        var share = (double)(facts.Evaluation.Positives ?? 0) / facts.Evaluation.Rows;
        return drawing.WithReference(0, share, 1, share).WithLegend().ToPicture(
            PrecisionRecall, "Precision over recall", $"{Areas(facts, "Average precision", Metric.AveragePrecision)} Alarms at random would have {CardText.Number(share)}.");
    }

    public static Picture? OfRoc(CardFacts facts)
    {
        var drawing = new Drawing()
            .With(Drawing.Share(AxisPosition.Bottom, "false positive rate: share of the negatives with an alarm"), Drawing.Share(AxisPosition.Left, "true positive rate: share of the positives"));
        return Lines(drawing, facts, c => c.Roc)
            ? drawing.WithReference(0, 0, 1, 1).WithLegend().ToPicture(
                Roc, "Receiver operating characteristic", $"{Areas(facts, "Area under the curve", Metric.RocAuc)} Alarms at random would have 0.5.")
            : null;
    }

    private static bool Lines(Drawing drawing, CardFacts facts, Func<ContenderCurves, IReadOnlyList<CurvePoint>> pick)
    {
        // The model of the card last: it lies above the others.
        foreach (var curves in (facts.Curves?.Contenders ?? []).Where(c => pick(c).Count > 0).Reverse())
        {
            var line = new LineSeries
            {
                Title = CardText.Name(curves.Name),
                Color = Ink.Of(curves.Name),
                LineStyle = Ink.LineOf(curves.Name),
                StrokeThickness = 2,
                MinimumSegmentLength = 0,
            };
            line.Points.AddRange(pick(curves).Select(p => new DataPoint(p.X, p.Y)));
            drawing.With(line);
        }

        return facts.Curves?.Find(Contender.Candidate) is { } own && pick(own).Count > 0;
    }

    private static string Areas(CardFacts facts, string what, Metric metric)
    {
        var areas = facts.Curves!.Contenders
            .Select(c => (c.Name, Value: CardText.Find(facts.Evaluation.Find(c.Name), metric.Name)))
            .Where(c => c.Value is not null)
            .Select(c => $"{CardText.Name(c.Name)} {CardText.Number(c.Value!.Value)}");
        return $"{what}: {string.Join(", ", areas)}.";
    }
}
