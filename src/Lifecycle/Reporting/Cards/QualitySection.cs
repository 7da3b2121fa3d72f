using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>All metrics of all contenders, and the curves behind them.</summary>
internal static class QualitySection
{
    public static string Of(CardFacts facts, PictureShelf pictures) => CardText.Section(
        "Quality",
        MarkdownText.Table(
            ["metric", .. facts.Evaluation.Contenders.Select(c => CardText.Name(c.Name))],
            facts.This.Metrics.Keys.Select(m =>
                new[] { m }.Concat(facts.Evaluation.Contenders.Select(c => CardText.Estimate(CardText.Find(c, m)))).ToList())),
        "Each value with its 95% interval.",
        pictures.Show(CurvePictures.PrecisionRecall),
        pictures.Show(CurvePictures.Roc),
        pictures.Show(ResidualPicture.Name),
        pictures.Show(ForecastPicture.Name));
}
