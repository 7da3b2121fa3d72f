using Octokit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>A process that asks a GitHub for its repository: only a process of its own has an environment of its own.</summary>
internal static class ProxyProcess
{
    public const string Name = "ask-github";

    /// <summary>Ends with 0 where it was answered.</summary>
    public static async Task<int> RunAsync(string api)
    {
        using var connection = new GitHubConnections(
            new GitHubSettings { Api = new(api), Push = true, Token = "ghs_0123456789abcdefghijklmnopqrstuvwxyz", Repository = new("octo", "models") },
            new RushedClock { Rushed = TimeSpan.FromSeconds(100) }).Open();
        try
        {
            await connection.DoAsync("Looking", _ => new RepositoriesClient(connection.Api).Get("octo", "models"), default);
            return 0;
        }
        catch (LevainException)
        {
            return 1;
        }
    }
}
