using Levain.Scoring.Requests;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>The headers that keep browsers safe stand on every answer, errors included.</summary>
public sealed class SafeHeadersTests(SharedService shared) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("PUT", "/", 405)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/metrics", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/assets/try.js", 200)]
    [InlineData("GET", "/v1/models/loan/card", 200)]
    [InlineData("POST", "/v1/models/loan:predict", 400)]
    [InlineData("POST", "/v1/models/nobody:predict", 404)]
    [InlineData("POST", "/v1/feedback", 400)]
    public async Task On_every_answer(string method, string path, int status)
    {
        using var body = method == "GET" ? null : new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        var answer = await shared.Call.SendAsync(new HttpMethod(method), path, body);
        Assert.Equal(status, answer.Status);
        Assert.StartsWith("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY", "no-referrer", "same-origin"), (
            answer.Header("X-Content-Type-Options"), answer.Header("X-Frame-Options"), answer.Header("Referrer-Policy"), answer.Header("Cross-Origin-Resource-Policy")));
        Assert.Equal("", answer.Header("Server") + answer.Header("Access-Control-Allow-Origin"));
    }
}
