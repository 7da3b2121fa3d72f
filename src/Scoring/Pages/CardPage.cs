using Levain.Reporting.Pages;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Levain.Scoring.Pages;

/// <summary>A champion's card as a page: markup in it stays text, a link leads to the web or to the card's own pictures.</summary>
internal static class CardPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static Html Write(string model, string markdown)
    {
        var card = Markdown.Parse(markdown, Pipeline);
        foreach (var link in card.Descendants<LinkInline>().Where(l => !IsSafe(l.Url, l.IsImage)).ToArray()) link.Url = "";
        foreach (var link in card.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsWeb(l.Url)).ToArray())
            link.ReplaceBy(new LiteralInline(link.Url));
        return new PageFrame($"Card of {model}", "../../../").Around(Html.Of($"""
            <article class="paper">{Scrolling(new Html(card.ToHtml(Pipeline)))}</article>
            """));
    }

    // No other text of the page can hold this markup: a value's bracket is encoded.
    private static Html Scrolling(Html card) => new(card.Text
        .Replace("<table>", """<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>""", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal));

    private static bool IsSafe(string? url, bool isPicture) =>
        isPicture ? url is not null && CardFiles.IsPicture(url, out _) : IsWeb(url) || url is ['#', ..];

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var target) && target.Scheme is "https" or "http";
}
