using Levain.GitHub;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Starts the GitHub of a test, and connects to it.</summary>
internal static class GitHubs
{
    /// <summary>Skips the test where GitHub's description, or what reads it, is not installed.</summary>
    public static async Task<FakeGitHub> StartAsync(FakeGitHubOptions? options = null)
    {
        Assert.SkipWhen(FakeGitHub.Missing is not null, FakeGitHub.Missing ?? "");
        return await FakeGitHub.StartAsync(options);
    }

    public static GitHubConnection Connect(this FakeGitHub github, TimeProvider? clock = null, string? token = FakeGitHub.Token) =>
        new GitHubConnections(github.Settings(token), clock ?? new RushedClock { Rushed = TimeSpan.FromSeconds(100) }).Open();

    public static GitHubSettings Settings(this FakeGitHub github, string? token = FakeGitHub.Token) =>
        new() { Api = github.Api, Pages = github.Host, Token = token, Repository = new("octo", "models"), Push = true };
}
