using Cake.Common;
using Cake.Core;
using Levain.Delivery.Releases.Connecting;

namespace Levain.CommandLine;

/// <summary>Reads which repository of GitHub is meant, and who asks it, from the environment that Actions gives.</summary>
internal static class GitHubArguments
{
    public static GitHubSettings Read(ICakeContext context) => new()
    {
        Token = Variable(GitHubSettings.TokenVariable),
        Repository = Variable("GITHUB_REPOSITORY") is { } name ? RepositoryName.Parse(name) : null,
        Api = Root("GITHUB_API_URL") ?? new GitHubSettings().Api,
        Pages = Root("GITHUB_SERVER_URL") ?? new GitHubSettings().Pages,
        Push = context.HasArgument("push"),
    };

    private static Uri? Root(string variable)
    {
        if (Variable(variable) is not { } text) return null;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var root) && root.Scheme is "https" or "http"
            ? root
            : throw new LevainException($"{variable}={text} is no address. Write it as https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
