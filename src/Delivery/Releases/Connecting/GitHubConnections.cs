namespace Levain.Delivery.Releases.Connecting;

/// <summary>Opens GitHub as the operator asked for it.</summary>
/// <param name="settings">Read at the first question, so that a target that asks nobody is not stopped by them.</param>
/// <param name="clock">Judges how long an answer may take.</param>
public sealed class GitHubConnections(Lazy<GitHubSettings> settings, TimeProvider clock)
{
    public GitHubConnections(GitHubSettings settings, TimeProvider clock)
        : this(new Lazy<GitHubSettings>(settings), clock)
    {
    }

    /// <exception cref="LevainException">The environment names GitHub in a way that cannot be read.</exception>
    public GitHubSettings Settings => settings.Value;

    internal PatienceLimits Limits { get; init; } = new();

    /// <summary>A connection for one errand; each has its own limit of time, and in a rehearsal its own list of calls.</summary>
    /// <exception cref="LevainException">The token is not written as a token is.</exception>
    public GitHubConnection Open() => new(Settings, clock, Limits);
}
