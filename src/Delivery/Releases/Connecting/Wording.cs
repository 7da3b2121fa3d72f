using System.Net;
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
        var wantsJson = request.Headers.Accept.All(a => a.MediaType!.EndsWith("json", StringComparison.Ordinal));
        if (wantsJson)
        {
            request.Headers.Accept.Clear();
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        }

        request.Headers.Remove("X-GitHub-Api-Version");
        request.Headers.Add("X-GitHub-Api-Version", ApiVersion);
        if (request.Content?.Headers.ContentType is { MediaType: "application/x-www-form-urlencoded" })
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var answer = await base.SendAsync(request, cancellationToken);
        return wantsJson && (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created) && !IsJson(answer.Content.Headers)
            ? throw new SerializationException("There is no JSON in the answer.")
            : answer;
    }

    // A network that wants somebody to log in answers for GitHub; Octokit would read nothing there, and call it null.
    private static bool IsJson(HttpContentHeaders headers) =>
        headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && headers.ContentLength is not 0;
}
