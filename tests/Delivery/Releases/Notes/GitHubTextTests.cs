using Levain.Reporting.Cards;
using Xunit;

namespace Levain.Delivery.Releases.Notes;

public sealed class GitHubTextTests
{
    // GitHub looks for references in the text that Markdown has become: what must not act must not stand there.
    [Theory]
    [InlineData("@octocat", "@\u200boctocat")]
    [InlineData("@_x_", "@\u200b_x_")]
    [InlineData("mail@example.org", "mail@\u200bexample.org")]
    [InlineData("bank/models#12", "bank/models#\u200b12")]
    [InlineData("GH-12", "GH-\u200b12")]
    [InlineData("a @ b # c", "a @ b # c")]
    [InlineData("<b>&amp;</b> *a* [x](y) `c`", "<b>&amp;</b> *a* [x](y) `c`")]
    [InlineData("a | b\nc", "a | b c")]
    [InlineData("Größe ≥ 日本", "Größe ≥ 日本")]
    [InlineData("-0.5 against 1.5", "-0.5 against 1.5")]
    public void Plain_text_is_shown_and_refers_to_nothing(string text, string shown)
    {
        var parsed = new ParsedCard(GitHubText.Table(["h"], [[GitHubText.Plain(text)]]));
        Assert.Equal(shown, parsed.Table("h")[0][0]);
        Assert.Empty(parsed.RawHtml);
    }

    [Theory]
    [InlineData("- item")]
    [InlineData("+ item")]
    [InlineData("1. item")]
    [InlineData("12) item")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("# head")]
    [InlineData("> said")]
    [InlineData("    code")]
    [InlineData("~~~")]
    public void A_sentence_begins_no_list_heading_or_block(string text)
    {
        var parsed = new ParsedCard("before\n" + GitHubText.Plain(text) + "\n");
        Assert.Equal("before " + text.Trim(), parsed.Prose);
        Assert.Empty(parsed.Headings);
    }

    [Theory]
    [InlineData("@octocat #1 <b>", "@octocat #1 <b>")]
    [InlineData("a|b||c", "a|b||c")]
    [InlineData("`", "`")]
    [InlineData("``a`", "``a`")]
    [InlineData("a\r\nb\u2028c", "a  b c")]
    [InlineData("  ", "")]
    public void Code_is_shown_as_it_is_in_a_cell(string text, string shown)
    {
        var parsed = new ParsedCard(GitHubText.Table(["h", "i"], [[GitHubText.CodeCell(text), "end"]]));
        // Markdig leaves the backslash before a bar in code, GitHub does not.
        Assert.Equal([shown, "end"], parsed.Table("h")[0].Select(c => c.Trim().Replace(@"\|", "|", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_block_holds_whatever_fences_are_in_it()
    {
        var parsed = new ParsedCard(GitHubText.Block("a\n```\n# b\n````\n"));
        Assert.Equal("a\n```\n# b\n````", parsed.Code.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Empty(parsed.Headings);
    }

    [Fact]
    public void A_table_without_rows_is_none() => Assert.Equal("", GitHubText.Table(["a"], []));

    [Fact]
    public void Of_many_names_the_first_are_told() =>
        Assert.Equal("`n0`, `n1` and 3 more", GitHubText.Names([.. Enumerable.Range(0, 5).Select(i => $"n{i}")], most: 2));
}
