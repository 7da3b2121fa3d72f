using Levain.Evaluating;
using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>Whether what is told with a probability comes true as often.</summary>
internal static class CalibrationSection
{
    private const string Ece = "Ece";

    public static string Of(CardFacts facts, PictureShelf pictures)
    {
        if (facts.Curves?.Find(Contender.Candidate) is not { Reliability.Count: > 0 } curves) return "";
        return CardText.Section(
            "Calibration",
            CardText.Find(facts.This, Ece) is { } ece ? $"Expected calibration error {CardText.Estimate(ece)}." : "",
            pictures.Show(CalibrationPicture.Name),
            MarkdownText.Table(
                ["told probability", "rows", "told on average", "was so"],
                curves.Reliability.Select(b => new[]
                {
                    $"{Readable.Number(b.From)} to {Readable.Number(b.To)}", Readable.Count(b.Rows),
                    CardText.Number(b.MeanProbability), CardText.Number(b.ObservedShare),
                })));
    }
}
