using System.Text;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>Methods, types and names that nobody answers to.</summary>
public sealed class HttpRulesTests(SharedService shared) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("/v1/models/nobody:predict")]
    [InlineData("/v1/models/LOAN:predict")]
    [InlineData("/v1/models/%2e%2e%2floan:predict")]
    [InlineData("/v1/models/%3Cscript%3E:predict")]
    public async Task An_unknown_model_is_not_found(string path)
    {
        var answer = await shared.Call.PostAsync(path, "{}");
        Assert.Equal((404, Problem.ContentType), (answer.Status, answer.ContentType));
        Assert.Contains("Those that do: kiln, loan, parcel, river", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    [InlineData("application/json-patch+json")]
    public async Task Only_JSON_is_taken(string type)
    {
        Assert.Equal(415, (await shared.Call.PostAsync("/v1/models/kiln:predict", shared.Folder.Request("kiln"), type)).Status);
        Assert.Equal(415, (await shared.Call.PostAsync("/v1/feedback", "{}", type)).Status);
    }

    [Fact]
    public async Task A_body_without_a_type_is_refused() => Assert.Equal(
        415, (await shared.Call.SendAsync(HttpMethod.Post, "/v1/models/kiln:predict", new ByteArrayContent(Encoding.UTF8.GetBytes("{}")))).Status);

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON ; charset=utf-8")]
    public async Task JSON_is_taken_however_its_type_is_written(string type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(shared.Folder.Request("kiln")));
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(200, (await shared.Call.SendAsync(HttpMethod.Post, "/v1/models/kiln:predict", body)).Status);
    }

    [Theory]
    [InlineData("GET", "/v1/models/kiln:predict", 405)]
    [InlineData("PUT", "/v1/models/kiln:predict", 405)]
    [InlineData("TRACE", "/v1/models/kiln:predict", 405)]
    [InlineData("DELETE", "/v1/feedback", 405)]
    [InlineData("POST", "/health/live", 405)]
    [InlineData("POST", "/", 405)]
    [InlineData("GET", "/nothing", 404)]
    public async Task Another_method_or_path_is_refused(string method, string path, int status)
    {
        using var content = method is "GET" or "TRACE" ? null : new StringContent("{}");
        Assert.Equal(status, (await shared.Call.SendAsync(new HttpMethod(method), path, content)).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/try")]
    [InlineData("/v1/models")]
    [InlineData("/v1/models/loan")]
    [InlineData("/v1/models/loan/card")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task HEAD_is_GET_without_its_body(string path)
    {
        var (head, get) = (await shared.Call.SendAsync(HttpMethod.Head, path, null), await shared.Call.GetAsync(path));
        Assert.Equal((get.Status, get.ContentType, ""), (head.Status, head.ContentType, head.Text));
        Assert.Equal(200, get.Status);
    }

    [Fact]
    public async Task Metrics_are_not_posted() => Assert.Equal(405, (await shared.Call.PostAsync("/metrics", "{}")).Status);
}
