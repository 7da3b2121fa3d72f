using System.Net.Http.Headers;
using System.Runtime.Serialization;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Says in today's words what Octokit says in older ones; bodies are left as they are.</summary>
internal sealed class Wording : DelegatingHandler
{
    /// <summary>The version of the API that answers are read as.</summary>
    public const string ApiVersion = "2022-11-28";

    private const string Json = "application/vnd.github+json";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Octokit names the machine and its culture.
        request.Headers.UserAgent.Clear();
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Levain", null));
        // Bytes and diffs are asked for in words of their own.
        if (request.Headers.Accept.All(a => a.MediaType!.EndsWith("json", StringComparison.Ordinal)))
        {
            request.Headers.Accept.Clear();
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        }

        request.Headers.Remove("X-GitHub-Api-Version");
        request.Headers.Add("X-GitHub-Api-Version", ApiVersion);
        if (request.Content?.Headers.ContentType is { MediaType: "application/x-www-form-urlencoded" })
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var answer = await base.SendAsync(request, cancellationToken);
        // A network that wants somebody to log in answers for GitHub, and Octokit would read nothing there.
        return answer is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "text/html" }
            ? throw new SerializationException("A page came in place of an answer.")
            : answer;
    }
}
