using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>How the model ages.</summary>
internal static class StalenessSection
{
    public static string Of(CardFacts facts, PictureShelf pictures) => facts.Evaluation.Staleness is not { } staleness
        ? ""
        : CardText.Section(
            "Staleness",
            MarkdownText.Table(
                ["days since the last row learnt from", "rows", $"{facts.Metric} of this model", "of the linear baseline"],
                staleness.Ages.Select(a => new[]
                {
                    $"{Readable.Count(a.FromDays)} to {Readable.Count(a.ToDays)}", Readable.Count(a.Rows),
                    CardText.Estimate(a.Value), CardText.Number(a.Linear),
                })),
            $"Worse in 30 days by {CardText.Estimate(staleness.WorseIn30Days)}, by least squares over the ages.");
}
