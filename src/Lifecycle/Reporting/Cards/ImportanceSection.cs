using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>Which features the model lives by, and which it could do without.</summary>
internal static class ImportanceSection
{
    public static string Of(CardFacts facts, PictureShelf pictures)
    {
        var features = facts.Evaluation.Importances;
        if (features.Count == 0) return "";
        return CardText.Section(
            "Importance",
            $"By how much {facts.Metric} becomes worse when a feature's values are shuffled among the held-out rows, with its 95% interval.",
            pictures.Show(ImportancePicture.Name),
            MarkdownText.Table(
                ["feature", "worse by", "95% interval"],
                features.Select(f => new[] { f.Feature, CardText.Number(f.Worse.Value), CardText.Interval(f.Worse) })),
            Dispensable([.. features.Where(f => f.IsDispensable).Select(f => f.Feature)]));
    }

    private static string Dispensable(IReadOnlyList<string> names) => names.Count == 0
        ? "No feature is dispensable: every interval lies above 0."
        : $"Dispensable, the interval reaches 0: {string.Join(", ", names.Select(n => $"`{n}`"))}.";
}
