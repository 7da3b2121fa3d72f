namespace Levain.GitHub;

/// <summary>What the GitHub of a test is.</summary>
public sealed record FakeGitHubOptions
{
    public string Owner { get; init; } = "octo";

    public string Name { get; init; } = "models";

    /// <summary>Seen by those alone that show a token of its own.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>A name that the repository had before: it is sent on from there.</summary>
    public string? FormerName { get; init; }

    /// <summary>Where the API begins: "/" as at api.github.com, "/api/v3/" as at GitHub Enterprise.</summary>
    public string Root { get; init; } = "/";

    /// <summary>The tokens that are known, with what each may do.</summary>
    public IReadOnlyDictionary<string, TokenGrant> Tokens { get; init; } =
        new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = new() };

    /// <summary>The workflows that can be dispatched, by the names of their files.</summary>
    public IReadOnlyList<string> Workflows { get; init; } = ["ci.yml", "retrain.yml", "monitor.yml", "release.yml"];

    /// <summary>The commits that are known; null where every name of 40 hexadecimal digits is one.</summary>
    public IReadOnlyList<string>? Commits { get; init; }

    /// <summary>"Allow GitHub Actions to create and approve pull requests" is ticked.</summary>
    public bool ActionsMayOpenPulls { get; init; } = true;

    /// <summary>Requests are held against GitHub's own description; off only where a test breaks it on purpose.</summary>
    public bool IsJudged { get; init; } = true;
}
