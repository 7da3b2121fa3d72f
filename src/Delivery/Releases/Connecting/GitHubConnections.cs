namespace Levain.Delivery.Releases.Connecting;

/// <summary>Opens GitHub as the operator asked for it.</summary>
public sealed class GitHubConnections(GitHubSettings settings, TimeProvider clock)
{
    public GitHubSettings Settings { get; } = settings;

    internal PatienceLimits Limits { get; init; } = new();

    /// <summary>A connection for one errand; each has its own limit of time, and in a rehearsal its own list of calls.</summary>
    /// <exception cref="LevainException">The token is not written as a token is.</exception>
    public GitHubConnection Open() => new(Settings, clock, Limits);
}
