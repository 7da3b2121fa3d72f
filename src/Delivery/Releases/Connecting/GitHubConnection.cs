using Octokit;
using Octokit.Internal;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>One repository of GitHub, asked with patience; a rehearsal answers by itself and writes down what was asked.</summary>
/// <remarks>A step looks before it acts, so that it can be made again after any failure.</remarks>
public sealed class GitHubConnection : IDisposable
{
    private readonly Patience patience;
    private readonly Refusals refusals;
    private readonly HttpClientAdapter adapter;
    private readonly Rehearsal? rehearsal;

    internal GitHubConnection(GitHubSettings settings, TimeProvider clock, PatienceLimits limits)
    {
        Repository = settings.Repository ?? RepositoryName.Unknown;
        IsRehearsal = !settings.Push;
        if (settings is { Push: true, Token: { } token }) TokenText.Demand(token);
        rehearsal = IsRehearsal ? new Rehearsal(settings) : null;
        refusals = new Refusals(settings.Api.Host, Repository, settings.Token is not null);
        patience = new Patience(settings.Api.Host, clock, limits);
        adapter = new HttpClientAdapter(() => Handlers(settings, clock, limits));
        // How long an answer may take is judged beneath, by the clock that is given.
        adapter.SetRequestTimeout(Timeout.InfiniteTimeSpan);
        Api = new ApiConnection(new Connection(
            new ProductHeaderValue("Levain"), settings.Api, new InMemoryCredentialStore(Login(settings)), new UntimedClient(adapter), new SimpleJsonSerializer()));
    }

    public RepositoryName Repository { get; }

    /// <summary>Nothing is sent.</summary>
    public bool IsRehearsal { get; }

    /// <summary>What a rehearsal would have sent, in order; empty where calls are really made.</summary>
    public IReadOnlyList<RehearsedCall> Calls => rehearsal?.Calls ?? [];

    /// <summary>Octokit's typed clients are made over this.</summary>
    internal IApiConnection Api { get; }

    /// <summary>Makes a step, again where its failure may pass, and says in a sentence why it cannot be made.</summary>
    /// <param name="what">What is done, as the beginning of a sentence: "Creating the release fraud/v2".</param>
    /// <param name="step">Looks at what is there, then acts; Octokit's exceptions go through it.</param>
    /// <param name="cancellation">Stops tries and waits.</param>
    /// <exception cref="LevainException">It failed for good.</exception>
    internal async Task<T> DoAsync<T>(string what, Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        try
        {
            return await patience.RunAsync(what, step, cancellation);
        }
        catch (ApiException refused)
        {
            throw refusals.Told(what, refused);
        }
        catch (HttpRequestException unsafely)
        {
            throw refusals.Told(what, unsafely);
        }
    }

    public void Dispose() => adapter.Dispose();

    private Wording Handlers(GitHubSettings settings, TimeProvider clock, PatienceLimits limits)
    {
        HttpMessageHandler wire = rehearsal is null ? Wire(settings.Api) : rehearsal;
        return new Wording { InnerHandler = new Redirects { InnerHandler = new Timeouts(clock, limits) { InnerHandler = wire } } };
    }

    // A proxy of the machine does not know the machine's own addresses.
    private static SocketsHttpHandler Wire(Uri api) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !api.IsLoopback,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    // A rehearsal shows its token to nobody.
    private static Credentials Login(GitHubSettings settings) =>
        settings is { Push: true, Token: { } token } ? new Credentials(token, AuthenticationType.Bearer) : Credentials.Anonymous;
}
