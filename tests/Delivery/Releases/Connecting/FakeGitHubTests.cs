using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Levain.GitHub;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>The GitHub that other tests trust.</summary>
public sealed class FakeGitHubTests
{
    [Theory]
    [InlineData("POST", "releases", """{"name":"no tag"}""", "tag_name")]
    [InlineData("POST", "check-runs", """{"head_sha":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""", "name")]
    [InlineData("POST", "statuses/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", """{"state":"splendid"}""", "state")]
    [InlineData("POST", "issues/1/comments", """{"text":"no body"}""", "body")]
    [InlineData("POST", "actions/workflows/retrain.yml/dispatches", """{"inputs":{}}""", "ref")]
    [InlineData("GET", "issues?state=wrong", "", "state")]
    public async Task What_breaks_GitHubs_description_is_refused_and_noted(string method, string path, string body, string field)
    {
        await using var github = await GitHubs.StartAsync();

        var (status, _) = await AskAsync(github, method, path, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(field, Assert.Single(github.Violations), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "git/refs/tags/fraud/v1")]
    [InlineData("PUT", "releases/1")]
    public async Task A_call_that_is_not_known_is_noted(string method, string path)
    {
        await using var github = await GitHubs.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(github, method, path)).Status);

        Assert.Single(github.Violations);
    }

    [Fact]
    public async Task A_draft_has_no_tag_until_it_is_published()
    {
        await using var github = await GitHubs.StartAsync();

        var (_, draft) = await AskAsync(github, "POST", "releases", """{"tag_name":"fraud/v1","draft":true}""");
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(github, "GET", "releases/tags/fraud/v1")).Status);
        Assert.DoesNotContain("refs/tags/fraud/v1", github.State.Refs.Keys);
        await AskAsync(github, "PATCH", $"releases/{draft["id"]}", """{"draft":false}""");

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(github, "GET", "releases/tags/fraud/v1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(github, "GET", "git/ref/tags/fraud%2Fv1")).Status);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task Two_drafts_may_have_one_tag_but_only_one_of_them_is_published()
    {
        await using var github = await GitHubs.StartAsync();
        var (_, first) = await AskAsync(github, "POST", "releases", """{"tag_name":"fraud/v1","draft":true}""");
        var (_, second) = await AskAsync(github, "POST", "releases", """{"tag_name":"fraud/v1","draft":true}""");
        await AskAsync(github, "PATCH", $"releases/{first["id"]}", """{"draft":false}""");

        var (status, answer) = await AskAsync(github, "PATCH", $"releases/{second["id"]}", """{"draft":false}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("already_exists", (string?)answer["errors"]![0]!["code"]);
        Assert.Single(github.State.Drafts);
    }

    [Theory]
    [InlineData(false, "write", HttpStatusCode.Created)]
    [InlineData(false, "read", HttpStatusCode.Forbidden)]
    [InlineData(false, "expired", HttpStatusCode.Unauthorized)]
    [InlineData(false, "unknown", HttpStatusCode.Unauthorized)]
    [InlineData(false, "", HttpStatusCode.Unauthorized)]
    [InlineData(true, "stranger", HttpStatusCode.NotFound)]
    [InlineData(true, "", HttpStatusCode.NotFound)]
    public async Task A_token_may_do_what_it_was_given(bool isPrivate, string token, HttpStatusCode expected)
    {
        await using var github = await GitHubs.StartAsync(new()
        {
            IsPrivate = isPrivate,
            Tokens = new Dictionary<string, TokenGrant>
            {
                ["write"] = new(),
                ["read"] = TokenGrant.ReadOnly,
                ["expired"] = TokenGrant.Expired,
                ["stranger"] = new() { SeesRepository = false },
            },
        });

        var (status, _) = await AskAsync(github, "POST", "releases", """{"tag_name":"v1"}""", token);

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Asset_names_change_as_at_GitHub_and_bytes_lie_elsewhere()
    {
        await using var github = await GitHubs.StartAsync();
        var (_, release) = await AskAsync(github, "POST", "releases", """{"tag_name":"v1","draft":true}""");
        using var client = Client(FakeGitHub.Token);
        using var content = new ByteArrayContent("weights"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } };
        var upload = ((string)release["upload_url"]!).Split('{')[0];

        using var answer = await client.PostAsync(new Uri($"{upload}?name=modèle%20un.zip"), content, TestContext.Current.CancellationToken);
        var asset = JObject.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("mod.le.un.zip", (string?)asset["name"]);
        Assert.StartsWith("sha256:", (string?)asset["digest"], StringComparison.Ordinal);
        Assert.Equal("uploaded", (string?)asset["state"]);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task Long_lists_come_in_pages_with_links()
    {
        await using var github = await GitHubs.StartAsync();
        for (var i = 1; i <= 5; i++) await AskAsync(github, "POST", "issues", $$"""{"title":"{{i}}"}""");
        using var client = Client(FakeGitHub.Token);

        using var answer = await client.GetAsync(new Uri(github.Api, "repos/octo/models/issues?per_page=2&page=2"), TestContext.Current.CancellationToken);

        Assert.Equal(
            "next,last,prev,first", string.Join(',', answer.Headers.GetValues("Link").Single().Split("rel=\"").Skip(1).Select(r => r.Split('"')[0])));
        using var next = await client.GetAsync(
            new Uri(answer.Headers.GetValues("Link").Single().Split('<', '>')[1]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Empty(github.Violations);
    }

    private static HttpClient Client(string token)
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Tests", null));
        if (token.Length > 0) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    private static async Task<(HttpStatusCode Status, JObject Json)> AskAsync(
        FakeGitHub github, string method, string path, string body = "", string token = FakeGitHub.Token)
    {
        using var client = Client(token);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(github.Api, $"repos/octo/models/{path}"));
        if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.StartsWith('{') ? JObject.Parse(text) : []);
    }
}
