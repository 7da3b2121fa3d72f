using System.Net;
using System.Text.Json;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.Pages;

public sealed class PageRoutesTests
{
    private static readonly ModelDescription WithCard = SampleModels.Fraud with { Folder = SampleCard.Folder };

    public static TheoryData<string, string> Paths => new()
    {
        { "/", "text/html; charset=utf-8" },
        { "/try", "text/html; charset=utf-8" },
        { "/try?model=weather", "text/html; charset=utf-8" },
        { "/assets/page.css", "text/css; charset=utf-8" },
        { "/assets/try.js", "text/javascript; charset=utf-8" },
        { "/openapi/v1.json", "application/json; charset=utf-8" },
        { "/v1/models", "application/json; charset=utf-8" },
        { "/v1/models/fraud", "application/json; charset=utf-8" },
        { "/v1/models/fraud/card", "text/html; charset=utf-8" },
        { "/v1/models/fraud/card/roc.svg", "image/svg+xml" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_path_tells_its_type_and_a_copy_is_confirmed(string path, string type)
    {
        await using var served = await ServedPages.StartAsync(WithCard, SampleModels.Weather);
        using var full = await served.GetAsync(path);
        using var head = await served.SendAsync(HttpMethod.Head, path);
        using var again = await served.GetAsync(path, "If-None-Match", $"\"other\", {full.Headers.ETag}");
        using var changed = await served.GetAsync(path, "If-None-Match", "\"other\"");

        Assert.Equal((HttpStatusCode.OK, type, "no-cache"), (full.StatusCode, full.Content.Headers.ContentType!.ToString(), full.Headers.CacheControl!.ToString()));
        Assert.Equal("nosniff", full.Headers.GetValues("X-Content-Type-Options").Single());
        var body = await full.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(body);
        Assert.Equal((HttpStatusCode.OK, body.Length, full.Headers.ETag), (head.StatusCode, head.Content.Headers.ContentLength, head.Headers.ETag));
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("/v1/models/other", "'other' is not served here. Served: fraud, weather.")]
    [InlineData("/v1/models/other/card", "'other' is not served here. Served: fraud, weather.")]
    [InlineData("/v1/models/weather/card", "The champion of weather came without a card.")]
    [InlineData("/v1/models/fraud/card/other.svg", "The card of fraud has no picture of this name.")]
    [InlineData("/v1/models/fraud/card/..%2Fcard.md", "The card of fraud has no picture of this name.")]
    [InlineData("/v1/models/fraud/card/..%2f..%2fsecret.svg", "The card of fraud has no picture of this name.")]
    [InlineData("/v1/models/fraud/card/notes.txt", "The card of fraud has no picture of this name.")]
    public async Task What_is_not_there_is_a_problem(string path, string detail)
    {
        await using var served = await ServedPages.StartAsync(WithCard, SampleModels.Weather);
        using var reply = await served.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json", "no-store"), (reply.StatusCode, reply.Content.Headers.ContentType!.ToString(), reply.Headers.CacheControl!.ToString()));
        Assert.Equal(detail, JsonElement.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("text/markdown", "text/markdown; charset=utf-8")]
    [InlineData("text/html,application/xhtml+xml,text/markdown", "text/html; charset=utf-8")]
    [InlineData("*/*", "text/html; charset=utf-8")]
    public async Task A_card_comes_as_it_is_accepted(string accept, string type)
    {
        await using var served = await ServedPages.StartAsync(WithCard);
        using var reply = await served.GetAsync("/v1/models/fraud/card", "Accept", accept);

        Assert.Equal((type, "Accept"), (reply.Content.Headers.ContentType!.ToString(), reply.Headers.Vary.ToString()));
    }

    [Fact]
    public async Task Models_are_listed_and_described_without_personal_values()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.All);
        var list = JsonElement.Parse(await served.ReadAsync("/v1/models")).GetProperty("models");
        var letters = JsonElement.Parse(await served.ReadAsync("/v1/models/letters"));
        var fraud = JsonElement.Parse(await served.ReadAsync("/v1/models/fraud"));

        Assert.Equal(["fraud", "weather", "letters", SampleModels.Hostile.Name], list.EnumerateArray().Select(m => m.GetProperty("name").GetString()!));
        Assert.Equal("multiclass", letters.GetProperty("kind").GetString());
        Assert.Equal("personal", letters.GetProperty("example").GetProperty("row").GetProperty("email").GetString());
        Assert.Equal(0.13328, fraud.GetProperty("threshold").GetDouble());
        Assert.Equal(0, fraud.GetProperty("row").GetProperty("properties").GetProperty("amount").GetProperty("exclusiveMinimum").GetDouble());
    }

    [Fact]
    public async Task A_models_odd_name_leads_to_it()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Hostile with { Name = "a b{\"<i>'~" });

        Assert.Equal("a b{\"<i>'~", JsonElement.Parse(await served.ReadAsync("/v1/models/a%20b%7B%22%3Ci%3E%27~")).GetProperty("name").GetString());
    }
}
