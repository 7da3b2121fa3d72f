using Octokit;
using Octokit.Internal;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>One repository of GitHub, asked with patience; a rehearsal answers by itself and writes down what was asked.</summary>
/// <remarks>A step looks before it acts, so that it can be made again after any failure.</remarks>
public sealed class GitHubConnection
{
    private readonly TimeProvider clock;

    internal GitHubConnection(GitHubSettings settings, TimeProvider clock)
    {
        this.clock = clock;
        Repository = settings.Repository ?? RepositoryName.Unknown;
        IsRehearsal = !settings.Push;
        var connection = new Connection(
            new ProductHeaderValue("Levain"),
            settings.Api,
            new InMemoryCredentialStore(settings.Token is null ? Credentials.Anonymous : new Credentials(settings.Token)),
            new HttpClientAdapter(() => new HttpClientHandler()),
            new SimpleJsonSerializer());
        Api = new ApiConnection(connection);
    }

    public RepositoryName Repository { get; }

    /// <summary>Nothing is sent.</summary>
    public bool IsRehearsal { get; }

    /// <summary>What a rehearsal would have sent, in order; empty where calls are really made.</summary>
    public IReadOnlyList<RehearsedCall> Calls { get; } = [];

    /// <summary>Octokit's typed clients are made over this.</summary>
    internal IApiConnection Api { get; }

    /// <summary>Makes a step, again where its failure may pass, and says in a sentence why it cannot be made.</summary>
    /// <param name="what">What is done, as the beginning of a sentence: "Creating the release fraud/v2".</param>
    /// <param name="step">Looks at what is there, then acts; Octokit's exceptions go through it.</param>
    /// <param name="cancellation">Stops tries and waits.</param>
    /// <exception cref="LevainException">It failed for good.</exception>
    internal async Task<T> DoAsync<T>(string what, Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        try
        {
            return await step(cancellation);
        }
        catch (ApiException refused)
        {
            throw new LevainException($"{what} failed after {clock.GetElapsedTime(started)}: {refused.Message}", refused);
        }
    }
}
