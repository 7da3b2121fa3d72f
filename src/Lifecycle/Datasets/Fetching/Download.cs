using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Levain.Datasets.Fetching;

/// <summary>The tries of bringing one address into one part.</summary>
internal sealed class Download(Uri address, PartFile part, IProgress<double> progress, TimeProvider clock)
{
    // Redirects are followed by our own rules, and bytes are taken as they are: no cookies, no decompression.
    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Asks once, for what is still missing.</summary>
    /// <exception cref="LevainException">Trying again would not help.</exception>
    public async ValueTask<Attempt> TryAsync(CancellationToken cancellation)
    {
        using var patience = new Patience(progress, clock, cancellation);
        try
        {
            return await AskAsync(address, 0, patience);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Attempt.Failed(string.Create(
                CultureInfo.InvariantCulture, $"the server said nothing for {Patience.Limit.TotalSeconds:N0} s"));
        }
        catch (HttpRequestException untrusted) when (untrusted.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new LevainException(
                $"no safe connection came about: {Plain(untrusted.InnerException ?? untrusted)}. Check the server's certificate, and those that this machine trusts",
                untrusted);
        }
        // The disk's refusals are told already: what is left is the network's.
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return Attempt.Failed($"the connection failed ({Plain(lost)})");
        }
    }

    private async Task<Attempt> AskAsync(Uri to, int followed, Patience patience)
    {
        using var request = Request(to);
        using var answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        patience.Renew();
        return Redirects.Next(to, answer, followed) is { } next
            ? await AskAsync(next, followed + 1, patience)
            : await TakeAsync(answer, patience);
    }

    private HttpRequestMessage Request(Uri to)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, to);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Levain", null));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (ResumePoint.Find(part, address) is not { } point)
        {
            part.Delete();
            return request;
        }

        request.Headers.Range = new RangeHeaderValue(part.Length, null);
        request.Headers.IfRange = point.Validator;
        return request;
    }

    private async Task<Attempt> TakeAsync(HttpResponseMessage answer, Patience patience)
    {
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && part.Length > 0)
            return StartOver("the server has no bytes behind those at hand");
        if (Answers.Trouble(answer, clock.GetUtcNow()) is { } trouble) return trouble;
        if (answer.StatusCode == HttpStatusCode.PartialContent && answer.Content.Headers.ContentRange?.From != part.Length)
            return StartOver("the server sends other bytes than were asked for");
        if (answer.StatusCode == HttpStatusCode.OK) part.Delete();
        var total = part.Length + answer.Content.Headers.ContentLength;
        if (total is { } bytes) part.DemandSize(bytes);
        ResumePoint.Keep(part, address, answer);
        await using var content = await answer.Content.ReadAsStreamAsync(patience.Token);
        await part.FillAsync(content, total ?? part.Expected, patience, patience.Token);
        return Attempt.Good;
    }

    private Attempt StartOver(string why)
    {
        part.Delete();
        return Attempt.Failed(why, TimeSpan.Zero);
    }

    private static string Plain(Exception lost) => lost.Message.TrimEnd('.');
}
