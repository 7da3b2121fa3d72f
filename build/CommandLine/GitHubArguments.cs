using Levain.Delivery.Releases.Connecting;

namespace Levain.CommandLine;

/// <summary>Reads which repository of GitHub is meant, and who asks it, from the environment that Actions gives.</summary>
internal static class GitHubArguments
{
    /// <summary>The target that only looks whether GitHub may be written to.</summary>
    public const string AccessTarget = "Access";

    /// <param name="push">Whether calls are sent.</param>
    /// <param name="remote">Gives the address of the remote, asked where the environment names no repository.</param>
    /// <exception cref="LevainException">A variable cannot be read.</exception>
    public static GitHubSettings Read(bool push, Func<string?> remote)
    {
        var named = Variable("GITHUB_REPOSITORY");
        var cloned = named is null && remote() is { } address ? RemoteRepository.Parse(address) : null;
        return new GitHubSettings
        {
            Token = Variable(GitHubSettings.TokenVariable),
            Repository = named is null ? cloned?.Name : RepositoryName.Parse(named),
            Api = Root("GITHUB_API_URL") ?? cloned?.Api ?? new GitHubSettings().Api,
            Pages = Root("GITHUB_SERVER_URL") ?? cloned?.Pages ?? new GitHubSettings().Pages,
            Push = push,
        };
    }

    private static Uri? Root(string variable)
    {
        if (Variable(variable) is not { } text) return null;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var root) && root.Scheme is "https" or "http"
            ? root
            : throw new LevainException($"{variable}={text} is no address. Write it as https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
