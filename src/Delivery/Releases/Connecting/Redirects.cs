using System.Net;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Follows to where a renamed repository or a file's bytes are, and shows the token to GitHub alone.</summary>
internal sealed class Redirects : DelegatingHandler
{
    private const int Most = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        for (var followed = 0; Next(answer, request) is { } next; followed++)
        {
            answer.Dispose();
            if (followed == Most) throw new LevainException($"{request.RequestUri!.Host} sends from one place to the next and never arrives. See whether GITHUB_API_URL is right.");
            if (next.Authority != request.RequestUri!.Authority) request.Headers.Authorization = null;
            request.RequestUri = next;
            if (request.Content is not null && (await CopyAsync(request.Content, cancellationToken)) is var copy) request.Content = copy;
            answer = await base.SendAsync(request, cancellationToken);
        }

        return answer;
    }

    // A write that is sent on by 301 or 302 would change into a read: GitHub answers such with 307 and 308.
    private static Uri? Next(HttpResponseMessage answer, HttpRequestMessage request)
    {
        if (answer.Headers.Location is not { } to) return null;
        var follows = answer.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            || (answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found && request.Method == HttpMethod.Get);
        if (!follows) return null;
        var whole = new Uri(request.RequestUri!, to);
        return whole.Scheme == Uri.UriSchemeHttps || request.RequestUri!.Scheme == Uri.UriSchemeHttp
            ? whole
            : throw new LevainException($"{request.RequestUri.Host} sends on to {whole.Scheme}://{whole.Authority}, which is not reached over https: anybody on the way could read the token. Nothing was sent there.");
    }

    // What was sent once may be gone with its stream.
    private static async Task<HttpContent> CopyAsync(HttpContent content, CancellationToken cancellation)
    {
        var copy = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellation));
        foreach (var (name, values) in content.Headers) copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }
}
