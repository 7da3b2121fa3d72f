using System.Net;
using System.Net.Http.Headers;

namespace Levain.Delivery.Images.Registries;

/// <summary>Sends one request, says who asks where that is wanted, and follows to where bytes lie.</summary>
internal sealed class Transport : IDisposable
{
    private const int MostRedirects = 5;

    private readonly RegistryAddress address;
    private readonly HttpClient client;
    private readonly TimeProvider clock;

    public Transport(RegistryAddress address, Credentials credentials, TimeProvider clock, HttpMessageHandler? handler)
    {
        (this.address, this.clock) = (address, clock);
        client = new HttpClient(handler ?? Handler(address)) { Timeout = Timeout.InfiniteTimeSpan };
        Authorization = new Authorization(address, credentials, new TokenServer(client, clock));
    }

    public RegistryAddress Address => address;

    public Authorization Authorization { get; }

    public Patience Patience(CancellationToken cancellation) => new(clock, cancellation);

    /// <summary>Sends a request of a repository.</summary>
    /// <param name="repository">Whose rights are asked for.</param>
    /// <param name="make">Makes the request; a request that was refused is made again.</param>
    /// <param name="patience">Ends where the registry falls silent.</param>
    /// <exception cref="Trouble">It may pass.</exception>
    public async Task<HttpResponseMessage> SendAsync(string repository, Func<HttpRequestMessage> make, Patience patience)
    {
        var (answer, purpose) = await AskAsync(repository, make, patience);
        if (answer.StatusCode == HttpStatusCode.Unauthorized && await LearnAsync(answer, purpose, patience))
        {
            answer.Dispose();
            (answer, _) = await AskAsync(repository, make, patience);
        }

        for (var followed = 0; Next(answer) is { } next; followed++)
        {
            answer.Dispose();
            if (followed == MostRedirects) throw new LevainException($"{address.Host} sends from one place to the next and never arrives. Ask the registry's owner.");
            answer = await FollowAsync(next, make, patience);
        }

        return Well(answer);
    }

    /// <summary>Where an upload goes on, made whole and judged.</summary>
    /// <exception cref="LevainException">The way there is less safe than the way up to here.</exception>
    public Uri Safe(Uri from, Uri to)
    {
        var whole = new Uri(from, to);
        return whole.Scheme == Uri.UriSchemeHttps || (whole.Scheme == Uri.UriSchemeHttp && address.IsPlain && RegistryAddress.MeansThisMachine(whole.Host))
            ? whole
            : throw new LevainException(
                $"{address.Host} sends to {whole.Scheme}://{whole.Authority}, which is not reached over https: anybody on the way could change the bytes. "
                + "Ask the registry's owner to give https addresses.");
    }

    public void Dispose() => client.Dispose();

    private async Task<(HttpResponseMessage Answer, string Purpose)> AskAsync(string repository, Func<HttpRequestMessage> make, Patience patience)
    {
        using var request = make();
        var isReading = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        var purpose = $"{repository} {(isReading && !IsUpload(request) ? "pull" : "push")}";
        Authorization.Sign(request, purpose);
        return (await SendAsync(request, patience), purpose);
    }

    private async Task<bool> LearnAsync(HttpResponseMessage answer, string purpose, Patience patience)
    {
        patience.Renew();
        return await Authorization.LearnAsync(answer, purpose, patience.Token);
    }

    // Bytes often lie in another house: it is shown no login.
    private async Task<HttpResponseMessage> FollowAsync(Uri next, Func<HttpRequestMessage> make, Patience patience)
    {
        using var request = make();
        request.RequestUri = next;
        return await SendAsync(request, patience);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Patience patience)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Levain", null));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        patience.Renew();
        return answer;
    }

    private HttpResponseMessage Well(HttpResponseMessage answer)
    {
        try
        {
            Answers.DemandWell(answer, address.Host, clock.GetUtcNow());
            return answer;
        }
        catch (Trouble)
        {
            answer.Dispose();
            throw;
        }
    }

    private Uri? Next(HttpResponseMessage answer)
    {
        var request = answer.RequestMessage!;
        return (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } to
            && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            ? Safe(request.RequestUri!, to)
            : null;
    }

    private static bool IsUpload(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Contains("/blobs/uploads/", StringComparison.Ordinal);

    // A proxy of the machine does not know the machine's own addresses.
    private static SocketsHttpHandler Handler(RegistryAddress address) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !address.IsLoopback,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
