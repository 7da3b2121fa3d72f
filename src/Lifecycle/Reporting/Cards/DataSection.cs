using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>The rows that the model was made from, and where its costs are recorded.</summary>
internal static class DataSection
{
    public static string Of(CardFacts facts, PictureShelf pictures)
    {
        var (recipe, report) = (facts.Training.Recipe, facts.Validation);
        var times = recipe.To == DateTime.MinValue ? "" : $" of {CardText.Day(recipe.From)} to {CardText.Day(recipe.To)}";
        return CardText.Section(
            "Data",
            FormattableString.Invariant($"Dataset `{recipe.Dataset}`, snapshot `{recipe.Snapshot}`, as of {recipe.AsOf:yyyy-MM-dd}: ")
            + $"{Readable.Count(report.Accepted)} rows accepted, {Readable.Count(report.Quarantined)} in quarantine. "
            + $"Learnt from {Readable.Count(recipe.Rows)} rows{times} ({recipe.Training}).")
            + CardText.Section(
                "Costs",
                $"Time, size, latency and memory are measured and differ from machine to machine: see `measured` in `artifacts/{facts.Champion.Model}/evaluate.json` after a run.");
    }
}
