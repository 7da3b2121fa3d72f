namespace Levain.Delivery.Releases.Connecting;

/// <summary>One probe a right. GitHub judges the right before the content, and each content is one that it cannot take.</summary>
internal static class Probes
{
    private const string NoBranch = "levain/no-such-branch";

    private static readonly string NoCommit = new('0', 40);

    private static readonly (GitHubNeeds Need, Probe Probe)[] All =
    [
        // Writes notes and keeps none of them.
        (GitHubNeeds.Contents, new("contents: write", "releases/generate-notes", new Dictionary<string, object> { ["tag_name"] = "levain-no-such-tag" })),
        (GitHubNeeds.PullRequests, new("pull-requests: write", "pulls", new Dictionary<string, object> { ["title"] = "none", ["head"] = NoBranch, ["base"] = NoBranch })),
        (GitHubNeeds.Issues, new("issues: write", "issues", new Dictionary<string, object> { ["title"] = "" })),
        (GitHubNeeds.Checks, new("checks: write", "check-runs", new Dictionary<string, object> { ["name"] = "none", ["head_sha"] = NoCommit })),
        (GitHubNeeds.Statuses, new("statuses: write", $"statuses/{NoCommit}", new Dictionary<string, object> { ["state"] = "pending" })),
        (GitHubNeeds.Actions, new("actions: write", "actions/workflows/retrain.yml/dispatches", new Dictionary<string, object> { ["ref"] = NoBranch })),
    ];

    public static IEnumerable<Probe> Of(GitHubNeeds needs) => All.Where(p => needs.HasFlag(p.Need)).Select(p => p.Probe);
}
