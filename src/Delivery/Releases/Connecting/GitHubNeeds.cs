namespace Levain.Delivery.Releases.Connecting;

/// <summary>Rights to write that a run needs, as a workflow's <c>permissions</c> name them.</summary>
[Flags]
public enum GitHubNeeds
{
    None = 0,

    /// <summary>Releases, tags, branches, events of the repository.</summary>
    Contents = 1,

    PullRequests = 2,

    Issues = 4,

    Checks = 8,

    Statuses = 16,

    /// <summary>Dispatch of workflows.</summary>
    Actions = 32,
}
