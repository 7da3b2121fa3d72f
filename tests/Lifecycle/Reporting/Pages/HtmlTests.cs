using Xunit;

namespace Levain.Reporting.Pages;

public sealed class HtmlTests
{
    [Fact]
    public void Literals_are_markup_and_values_are_not()
    {
        var name = "<b>\"'&";

        Assert.Equal("<p title=\"&lt;b&gt;&quot;&#39;&amp;\">1,234.5</p>", Html.Of($"<p title=\"{name}\">{1234.5:N1}</p>").Text);
    }

    [Fact]
    public void Markup_within_markup_stays() =>
        Assert.Equal("<ul><li>&lt;</li><li>b</li></ul>", Html.Of($"<ul>{Html.Each(["<", "b"], i => Html.Of($"<li>{i}</li>"))}</ul>").Text);

    [Fact]
    public void Control_characters_are_shown_as_replaced() => Assert.Equal("a\uFFFDb", Html.Of($"{"a\0b"}").Text);

    [Fact]
    public void Backticks_make_code() => Assert.Equal("see <code>a&lt;b</code>.", Html.Prose("see `a<b`.").Text);
}
