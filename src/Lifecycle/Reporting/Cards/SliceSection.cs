using Levain.Evaluating;
using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>The main metric on parts of the hold-out; those that are missing or too small are said.</summary>
internal static class SliceSection
{
    public static string Of(CardFacts facts, PictureShelf pictures)
    {
        var slices = facts.Evaluation.Slices;
        if (slices.Count == 0) return "";
        var hasPositives = slices.Any(s => s.Positives is not null);
        var hasChampion = facts.Evaluation.Find(Contender.Champion) is not null;
        List<(string Heading, Func<SliceResult, string> Cell)> columns = [("slice", s => s.Slice), ("part", s => s.Value), ("rows", s => Readable.Count(s.Rows))];
        if (hasPositives) columns.Add(("positives", s => s.Positives is { } p ? Readable.Count(p) : Readable.None));
        columns.Add(("this model", s => Told(s, Contender.Candidate, facts.Metric)));
        if (hasChampion) columns.Add(("champion before", s => Told(s, Contender.Champion, facts.Metric)));
        return CardText.Section(
            "Slices",
            $"{facts.Metric} on parts of the hold-out, with its 95% interval.",
            pictures.Show(SlicePicture.Name),
            MarkdownText.Table([.. columns.Select(c => c.Heading)], slices.Select(s => columns.Select(c => c.Cell(s)).ToList())));
    }

    private static string Told(SliceResult slice, string contender, string metric) => slice switch
    {
        { Rows: 0 } => "missing: no rows",
        { IsTooSmall: true } => "too few rows",
        _ => CardText.Estimate(CardText.Find(slice.Contenders.FirstOrDefault(c => c.Name == contender), metric)),
    };
}
