using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.Pages;

/// <summary>What the pages say, and that nothing said becomes markup.</summary>
public sealed partial class PageTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/", 0)]
    [InlineData("/try", 1)]
    [InlineData("/try?model=%3Cscript%3E", 1)]
    [InlineData("/v1/models/fraud/card", 0)]
    public async Task A_page_is_whole_and_keeps_its_policy(string path, int scripts)
    {
        await using var served = await ServedPages.StartAsync([SampleModels.Fraud with { Folder = SampleCard.Folder }, .. SampleModels.All.Skip(1)]);
        using var reply = await served.GetAsync(path);
        var page = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Policy, reply.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(scripts, Script().Count(page));
        Assert.Equal(scripts, ScriptOfItsOwn().Count(page));
        Assert.DoesNotMatch("(?i)(href|src)=\"\\s*javascript:", page);
        Assert.All(Element().Matches(page), tag => Assert.DoesNotMatch("(?i)\\s(on\\w+|style)\\s*=", Quoted().Replace(tag.Value, "")));
        AssertNested(page);
    }

    [Fact]
    public async Task The_start_page_says_which_models_run_and_how_to_ask_them()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud with { Folder = SampleCard.Folder }, SampleModels.Weather);
        var page = WebUtility.HtmlDecode(await served.ReadAsync("/"));

        Assert.All(
            [
                "2 models answer here", SampleModels.Fraud.Purpose, SampleModels.Fraud.Limits, SampleModels.Fraud.Digest, "yes from 0.1333 on", "a number, in °C",
                "flat", "ML.NET", "2025-12-31 23:05 UTC", "href=\"v1/models/fraud/card\"", "href=\"try?model=weather\"", "href=\"openapi/v1.json\"", "href=\"metrics\"",
                "href=\"health/ready\"", "6 fields, at most 20 rows of past", "3 fields, 2 rows of past", "event time", "is above 0; is at most 1000000",
                $"curl -s '{served.Client.BaseAddress}v1/models/fraud:predict' -H 'Content-Type: application/json' -d '{{\"row\":",
            ],
            said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.DoesNotContain("v1/models/weather/card", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_without_models_says_so()
    {
        await using var served = await ServedPages.StartAsync();

        Assert.Contains("No model is served yet", await served.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("No model is served yet", await served.ReadAsync("/try"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/try?model=letters")]
    public async Task No_page_shows_personal_values(string path)
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Personal);
        var page = await served.ReadAsync(path);

        Assert.DoesNotContain("anna@", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1980", page, StringComparison.Ordinal);
        Assert.Contains("AB-12", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_value_ends_the_quotes_of_the_command()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Hostile);
        var command = Command().Match(await served.ReadAsync("/")).Groups[1].Value;

        Assert.Equal(6, WebUtility.HtmlDecode(command).Count(c => c == '\''));
        Assert.Contains("it\\u0027s", WebUtility.HtmlDecode(command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_could_end_the_quotes_is_not_repeated()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, served.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: a'$(id)'\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        var page = WebUtility.HtmlDecode(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        Assert.Contains("curl -s 'http://localhost/v1/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_shows_tables_and_its_own_pictures_and_no_markup_of_others()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud with { Folder = SampleCard.Folder });
        var page = await served.ReadAsync("/v1/models/fraud/card");

        Assert.Contains("<td>AveragePrecision is at least 0.6</td>", page, StringComparison.Ordinal);
        Assert.Contains("<img src=\"card/roc.svg\" alt=\"ROC &lt;b&gt;curve&lt;/b&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "<table>"));
        Assert.DoesNotContain("x.svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"javascript:", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../../assets/page.css\"", page, StringComparison.Ordinal);
    }

    // Every element that is opened is closed in its order, but for those that HTML never closes.
    private static void AssertNested(string page)
    {
        var open = new Stack<string>();
        foreach (Match tag in Element().Matches(page))
        {
            var name = tag.Groups[2].Value;
            if (name is "meta" or "link" or "img" or "br" or "hr") continue;
            if (tag.Groups[1].Value.Length == 0) open.Push(name);
            else Assert.Equal(open.Pop(), name);
        }

        Assert.Empty(open);
    }

    [GeneratedRegex("(?i)<script")]
    private static partial Regex Script();

    [GeneratedRegex("<script src=\"assets/try\\.js\" defer></script>")]
    private static partial Regex ScriptOfItsOwn();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\"[^\"]*\"|[^\">])*>")]
    private static partial Regex Element();

    [GeneratedRegex("<pre class=\"command\"[^>]*>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Command();
}
