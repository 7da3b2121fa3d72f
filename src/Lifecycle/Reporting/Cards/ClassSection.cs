using System.Globalization;
using Levain.Evaluating;
using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>How each class is told from the others, and with which ones it is confused.</summary>
internal static class ClassSection
{
    private const int MostConfused = 15;

    public static string Of(CardFacts facts, PictureShelf pictures) => CardText.Section(
        "Classes", Table(facts.Evaluation.Classes), Confusion(facts));

    private static string Table(IReadOnlyList<ClassResult> classes) => classes.Count == 0
        ? ""
        : MarkdownText.Table(
            ["class", "rows", "told", "precision", "recall", "F1"],
            classes.Select(c => new[]
            {
                c.Class, Readable.Count(c.Rows), Readable.Count(c.Told),
                CardText.Number(c.Precision), CardText.Number(c.Recall), CardText.Number(c.F1),
            }));

    private static string Confusion(CardFacts facts)
    {
        var counts = facts.Curves?.Find(Contender.Candidate)?.Confusion ?? [];
        if (counts.Count is 0 or > MostConfused) return "";
        var names = facts.Curves!.Classes;
        return "Rows by what they are (down) and what is told (across):\n\n" + MarkdownText.Table(
            ["", .. names.Select(n => "told " + n)],
            counts.Select((row, i) => new[] { names[i] }.Concat(row.Select(n => n.ToString("N0", CultureInfo.InvariantCulture))).ToList()));
    }
}
