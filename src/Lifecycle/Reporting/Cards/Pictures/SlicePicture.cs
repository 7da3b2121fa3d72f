using Levain.Evaluating;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>The main metric, part by part, beside the whole.</summary>
internal static class SlicePicture
{
    public const string Name = "slices";

    private const double Apart = 0.16;

    public static Picture? Of(CardFacts facts)
    {
        List<SliceResult> told = [.. facts.Evaluation.Slices.Where(s => Value(s, Contender.Candidate, facts.Metric) is not null).Take(LabelledRows.Most)];
        if (told.Count == 0) return null;
        var all = CardText.Find(facts.This, facts.Metric)!.Value;
        var drawing = new Drawing(LabelledRows.Height(told.Count) + 25)
            .With(LabelledRows.Axis(told.Select(s => $"{s.Slice} {s.Value}")), Drawing.Numbers(AxisPosition.Bottom, $"{facts.Metric}, with 95% interval"))
            .WithReference(all, -0.5, all, told.Count - 0.5);
        var hasChampion = told.Exists(s => Value(s, Contender.Champion, facts.Metric) is not null);
        if (hasChampion) Enter(drawing, told, facts.Metric, (Contender.Champion, Apart));
        Enter(drawing, told, facts.Metric, (Contender.Candidate, hasChampion ? -Apart : 0));
        var metric = facts.Definition.MainMetric;
        var worst = told.MaxBy(s => metric.Worse(Value(s, Contender.Candidate, facts.Metric)!.Value, 0))!;
        return drawing.WithLegend().ToPicture(
            Name, "Slices of the hold-out",
            $"The dashed line is the whole, {CardText.Number(all)}. Worst of {Readable.Count(told.Count)} parts is {worst.Slice} {worst.Value}: "
            + $"{CardText.Estimate(Value(worst, Contender.Candidate, facts.Metric))}.");
    }

    private static void Enter(Drawing drawing, List<SliceResult> slices, string metric, (string Name, double Off) contender)
    {
        var values = slices.Select((s, i) => (Y: i + contender.Off, Value: Value(s, contender.Name, metric))).Where(v => v.Value is not null).ToList();
        drawing.With(IntervalLines.Horizontal(values.Select(v => (v.Y, v.Value!.Low, v.Value.High)), Ink.Of(contender.Name)));
        var dots = new LineSeries
        {
            Title = CardText.Name(contender.Name),
            Color = Ink.Of(contender.Name),
            LineStyle = LineStyle.None,
            MarkerType = Ink.MarkerOf(contender.Name),
            MarkerFill = Ink.Of(contender.Name),
            MarkerSize = 4.5,
        };
        dots.Points.AddRange(values.Select(v => new DataPoint(v.Value!.Value, v.Y)));
        drawing.With(dots);
    }

    private static Estimate? Value(SliceResult slice, string contender, string metric) =>
        CardText.Find(slice.Contenders.FirstOrDefault(c => c.Name == contender), metric) is { } found && double.IsFinite(found.Value) ? found : null;
}
