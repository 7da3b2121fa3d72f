using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>The rules that the model was promoted by, with the numbers behind each.</summary>
internal static class GateSection
{
    public static string Of(CardFacts facts, PictureShelf pictures) => CardText.Section(
        "Gate",
        MarkdownText.Table(
            ["rule", "outcome", "evidence"],
            facts.Verdict.Reasons.Select(r => new[] { r.Rule, CardText.Words(r.Outcome), r.Evidence })));
}
