using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>Where scores become decisions, and which rows that was chosen on.</summary>
internal static class OperatingPointSection
{
    /// <summary>Nothing where the model tells classes.</summary>
    public static string Of(CardFacts facts, PictureShelf pictures) => facts.Training.OperatingPoint is { } point
        ? Write(point.Rule, (point.Rows, point.From, point.To), point.Threshold, point.ErrorQuantiles)
        : "";

    /// <summary>The section.</summary>
    /// <param name="rule">How the threshold was chosen; null where a number is told.</param>
    /// <param name="validation">The rows that it was chosen on: none of them is in the hold-out.</param>
    /// <param name="threshold">Scores from here on are alarms; null where there is none.</param>
    /// <param name="quantiles">By level: the quantile of label minus score; null where there are none.</param>
    internal static string Write(
        string? rule,
        (int Rows, DateTime? From, DateTime? To) validation,
        double? threshold,
        IReadOnlyDictionary<string, double>? quantiles) => CardText.Section(
        "Operating point",
        rule is null ? "" : $"Scores from **{Readable.Number(threshold)}** on are alarms: {MarkdownText.Escape(rule)}.",
        quantiles is not { Count: > 0 }
            ? ""
            : MarkdownText.Table(["level", "label minus score"], quantiles.Select(q => new[] { q.Key, CardText.Number(q.Value) })),
        validation.Rows == 0
            ? ""
            : $"Chosen on {Readable.Count(validation.Rows)} of the rows that were learnt from{Times(validation.From, validation.To)}, none of them held out.");

    private static string Times(DateTime? from, DateTime? to) =>
        from is { } first && to is { } last && last != DateTime.MinValue ? $", {CardText.Day(first)} to {CardText.Day(last)}" : "";
}
