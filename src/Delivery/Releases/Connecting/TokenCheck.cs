using System.Net;
using Octokit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Finds out before any work is done whether the token may do what will be asked of it.</summary>
public sealed class TokenCheck(GitHubConnections connections)
{
    /// <summary>Passes where nothing is known that would stop the run; a rehearsal needs nothing.</summary>
    /// <param name="needs">What the run will write.</param>
    /// <param name="cancellation">Stops tries and waits.</param>
    /// <returns>What the operator should know beside: that the repository has another name by now.</returns>
    /// <exception cref="LevainException">The token is missing or cannot do it, or there is no such repository.</exception>
    public async Task<IReadOnlyList<string>> DemandAsync(GitHubNeeds needs, CancellationToken cancellation)
    {
        if (!connections.Settings.Push) return [];
        DemandSettings(connections.Settings);
        using var connection = connections.Open();
        var name = await NameAsync(connection, cancellation);
        foreach (var probe in Probes.Of(needs)) await ProbeAsync(connection, probe, cancellation);
        return name is null || name.Equals(connection.Repository.ToString(), StringComparison.OrdinalIgnoreCase)
            ? []
            : [$"GitHub calls {connection.Repository} {name} by now and sends on from the old name. Write {name} in GITHUB_REPOSITORY and in the remote: git remote set-url origin {connections.Settings.Pages}{name}"];
    }

    private static void DemandSettings(GitHubSettings settings)
    {
        if (string.IsNullOrEmpty(settings.Token)) throw new LevainException($"--push needs a token: {TokenSentences.Missing}");
        if (settings.Repository is null)
            throw new LevainException("--push needs a repository of GitHub, and neither GITHUB_REPOSITORY nor the remote names one. Set GITHUB_REPOSITORY=owner/name, or add the remote: git remote add origin https://github.com/owner/name");
    }

    private static async Task<string?> NameAsync(GitHubConnection connection, CancellationToken cancellation)
    {
        var repository = await connection.DoAsync(
            $"Looking at {connection.Repository}", _ => new RepositoriesClient(connection.Api).Get(connection.Repository.Owner, connection.Repository.Name), cancellation);
        return repository.FullName;
    }

    private static async Task ProbeAsync(GitHubConnection connection, Probe probe, CancellationToken cancellation) => await connection.DoAsync(
        $"Asking whether {GitHubSettings.TokenVariable} may write '{probe.Right}'",
        async token =>
        {
            try
            {
                await connection.Api.Connection.Post(
                    new Uri($"repos/{connection.Repository}/{probe.Path}", UriKind.Relative), probe.Body, AcceptHeaders.StableVersion, token);
            }
            catch (ApiException refused) when (refused.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                // The right was there: what is refused is the content, as it was meant to be.
            }

            return true;
        },
        cancellation);
}
