namespace Levain.Delivery.Releases.Connecting;

/// <summary>Where GitHub is, who asks, and whether anything is really sent.</summary>
public sealed record GitHubSettings
{
    /// <summary>The variable that holds the token; it is never an option.</summary>
    public const string TokenVariable = "GITHUB_TOKEN";

    /// <summary>The token as the environment has it; null where there is none.</summary>
    public string? Token { get; init; }

    /// <summary>Null where neither the environment nor the remote names one.</summary>
    public RepositoryName? Repository { get; init; }

    /// <summary>The root of the REST API with a slash behind it; GitHub Enterprise has <c>https://HOST/api/v3/</c>.</summary>
    public Uri Api { get; init; } = new("https://api.github.com/");

    /// <summary>The root of the pages that people read.</summary>
    public Uri Pages { get; init; } = new("https://github.com/");

    /// <summary>Sends calls; without it they are rehearsed: written down, answered as if GitHub held nothing yet.</summary>
    public bool Push { get; init; }

    // A record would print its token.
    public override string ToString() => $"{Repository} at {Api}";
}
