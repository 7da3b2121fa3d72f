using Levain.Definitions;
using Levain.Evaluating;
using Levain.Reporting.Cards.Pictures;

namespace Levain.Reporting.Cards;

/// <summary>One screen: what the model is for, what not, the verdict, and the main metric beside all others.</summary>
internal static class SummarySection
{
    public static string Of(CardFacts facts, PictureShelf pictures) => string.Join('\n', new[]
    {
        FormattableString.Invariant($"# {facts.Champion.Model}, version {facts.Champion.Version}\n"),
        Paragraph("", facts.Definition.Purpose),
        Paragraph("**Limits:** ", facts.Definition.Limits),
        $"**Verdict: {CardText.Words(facts.Verdict.Decision)}**, {MarkdownText.Escape(facts.Verdict.Sentence)}.\n",
        Headline(facts),
        $"{Kind(facts.Definition.Kind)}, `{facts.Champion.Digest}`{Replaced(facts)}. {Rows(facts.Evaluation)}\n",
    }.Where(p => p.Length > 0));

    private static string Paragraph(string lead, string text) => text.Length == 0 ? "" : lead + MarkdownText.Escape(text) + "\n";

    private static string Headline(CardFacts facts) => MarkdownText.Table(
        [$"{facts.Metric} on {Readable.Count(facts.Evaluation.Rows)} held-out rows", "value", "95% interval"],
        facts.Evaluation.Contenders.Select(c => (c.Name, Value: CardText.Find(c, facts.Metric))).Select(c => new[]
        {
            CardText.Name(c.Name), CardText.Number(c.Value?.Value), c.Value is null ? Readable.None : CardText.Interval(c.Value),
        }));

    private static string Kind(ModelKind kind) => kind switch
    {
        ModelKind.Binary => "Model that tells a probability of yes",
        ModelKind.Multiclass => "Model that tells a probability for each of several classes",
        _ => "Model that tells a number",
    };

    private static string Replaced(CardFacts facts) =>
        facts.Champion.Replaced is { } old ? $", in the place of `{old}`" : ", the first champion";

    private static string Rows(Evaluation evaluation)
    {
        var positives = evaluation.Positives is { } count ? $", {Readable.Count(count)} of them positive" : "";
        var times = evaluation.To == DateTime.MinValue ? "" : $" from {CardText.Day(evaluation.From)} to {CardText.Day(evaluation.To)}";
        return $"Judged on {Readable.Count(evaluation.Rows)} held-out rows{times}{positives}; intervals from "
            + $"{Readable.Count(evaluation.Resamples)} bootstrap draws of {Readable.Count(evaluation.Blocks)} blocks.";
    }
}
