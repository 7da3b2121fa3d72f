using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Levain.Reporting.Cards;

/// <summary>A card as a Markdown parser of GitHub's dialect understands it.</summary>
internal sealed class ParsedCard
{
    private static readonly MarkdownPipeline Dialect = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly MarkdownDocument document;

    public ParsedCard(string text) => document = Markdown.Parse(text, Dialect);

    public IReadOnlyList<string> Headings => [.. document.Descendants<HeadingBlock>().Select(h => Plain(h.Inline!))];

    /// <summary>Of each table its rows, the heading first.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables => [.. document.Descendants<Table>().Select(Rows)];

    public IReadOnlyList<(string Alt, string Link)> Pictures =>
        [.. document.Descendants<LinkInline>().Where(l => l.IsImage).Select(l => (Plain(l), l.Url!))];

    public IReadOnlyList<string> RawHtml => [.. document.Descendants<HtmlInline>().Select(h => h.Tag), .. document.Descendants<HtmlBlock>().Select(h => h.Lines.ToString())];

    public string Code => string.Concat(document.Descendants<FencedCodeBlock>().Select(c => c.Lines.ToString()));

    /// <summary>The rows of the table whose first heading is this one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string firstHeading) => [.. Tables.Single(t => t[0][0] == firstHeading).Skip(1)];

    /// <summary>Paragraphs as a reader sees them.</summary>
    public string Prose => string.Join('\n', document.Descendants<ParagraphBlock>().Where(p => p.Inline is not null).Select(p => Plain(p.Inline!)));

    private static IReadOnlyList<IReadOnlyList<string>> Rows(Table table) =>
        [.. table.OfType<TableRow>().Select(r => (IReadOnlyList<string>)[.. r.OfType<TableCell>().Select(c => string.Concat(c.Descendants<ParagraphBlock>().Select(p => Plain(p.Inline!))).Trim())])];

    private static string Plain(ContainerInline inline) => string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));
}
