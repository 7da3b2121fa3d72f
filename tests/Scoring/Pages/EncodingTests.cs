using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.Pages;

/// <summary>Whatever a text holds, a page has the same elements, and the reader sees the text.</summary>
public sealed partial class EncodingTests
{
    private static readonly string[] Attacks =
        ["</textarea>", "</title><script>", "\" onfocus=x", "<!--", "]]>", "&lt;b&gt;", "&#x3c;", "\\u003c"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["<>&\"'`=/ \\{}()[]!-\u00e9\u4e2d;$"], 0, 30],
        Gen.Int[0, Attacks.Length - 1].Select(i => Attacks[i]));

    [Fact]
    public void No_text_adds_an_element_to_the_start_page() => Gen.Select(Texts, Texts).Sample((first, second) =>
    {
        var page = StartPage.Write([Model(first, second)], "http://localhost").Text;

        return Shape(page).SequenceEqual(Shape(StartPage.Write([Model("a", "b")], "http://localhost").Text))
            && WebUtility.HtmlDecode(page).Contains(first, StringComparison.Ordinal) && WebUtility.HtmlDecode(page).Contains(second, StringComparison.Ordinal);
    });

    [Fact]
    public void An_example_comes_back_from_the_try_page_as_it_is() => Texts.Sample(text =>
    {
        var model = Model(text, text);
        var page = TryPage.Write([model], model.Name).Text;

        return Shape(page).SequenceEqual(Shape(TryPage.Write([Model("a", "b")], null).Text))
            && WebUtility.HtmlDecode(Request().Match(page).Groups[1].Value) == ExampleRequest.Readable(model)
            && WebUtility.HtmlDecode(Example().Match(page).Groups[1].Value) == ExampleRequest.Readable(model);
    });

    [Fact]
    public void A_command_is_one_line_whose_quotes_hold() => Texts.Sample(text =>
    {
        var command = WebUtility.HtmlDecode(Command().Match(StartPage.Write([Model(text, text)], "http://localhost").Text).Groups[1].Value);
        var parts = command.Split('\'');

        return parts.Length == 7 && !command.Contains('\n', StringComparison.Ordinal)
            && JsonElement.Parse(parts[5]).GetProperty("row").GetProperty("x").GetString() == text;
    });

    private static ModelDescription Model(string first, string second) => SampleModels.Fraud with
    {
        Name = first,
        Purpose = second,
        Limits = first,
        Digest = second,
        Example = $$"""{"row":{"x":{{JsonSerializer.Serialize(first)}} } }""",
        Columns = [new() { Name = first, Kind = ValueKind.Text, Rules = [second] }],
        RowRules = [first],
    };

    private static IEnumerable<string> Shape(string page) => Element().Matches(page).Select(m => m.Value);

    [GeneratedRegex("<[/!]?[a-zA-Z-]+")]
    private static partial Regex Element();

    [GeneratedRegex("<textarea[^>]*>\n(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Request();

    [GeneratedRegex("data-example=\"([^\"]*)\"")]
    private static partial Regex Example();

    [GeneratedRegex("<pre class=\"command\"[^>]*>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Command();
}
