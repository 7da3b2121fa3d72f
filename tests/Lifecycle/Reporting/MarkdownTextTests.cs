using Xunit;

namespace Levain.Reporting;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("<script>&", "&lt;script&gt;&amp;")]
    [InlineData("*x* _y_ `z`", @"\*x\* \_y\_ \`z\`")]
    [InlineData("[a](b)", @"\[a\](b)")]
    [InlineData("@team", "&#64;team")]
    [InlineData("a\r\nb\u001b[0m", @"a  b \[0m")]
    public void Text_from_data_obeys_nothing(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));

    [Fact]
    public void A_table_has_a_line_a_row() =>
        Assert.Equal("| a | b |\n|---|---|\n| 1\\|2 | 3 |\n", MarkdownText.Table(["a", "b"], [["1|2", "3"]]));
}
