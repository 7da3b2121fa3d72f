using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Keeps one issue a model while alarms are open or a training is decided, and closes it when they are mended.</summary>
/// <remarks>Comments come before the body that names them: a run that was cut off between the two finds its comment again.</remarks>
public sealed class DriftIssue(GitHubConnection connection)
{
    /// <summary>The label by which our issues are listed.</summary>
    public const string Label = "levain";

    private readonly IssuesClient client = new(connection.Api);

    private string Owner => connection.Repository.Owner;

    private string Repository => connection.Repository.Name;

    /// <returns>What became of the issue in a line; null where there is none and none is needed.</returns>
    public Task<string?> TellAsync(LookTold look, CancellationToken cancellation) => connection.DoAsync(
        $"Telling the issue of {look.Model}'s drift", _ => WriteAsync(new DriftText(look), look), cancellation);

    private async Task<string?> WriteAsync(DriftText text, LookTold look)
    {
        if (await FindAsync(text) is not { } found) return look.IsOpen ? await OpenAsync(text) : null;
        if (!look.IsOpen) return await CloseAsync(found, text);
        var isNews = text.IsNews(found.Body);
        if (isNews) await CommentAsync(found, text.News);
        if (isNews || !SameText.Are(found.Body, text.Body) || found.Title != text.Title)
            await EditAsync(found, new() { ["title"] = text.Title, ["body"] = text.Body });
        return $"issue {found.Number}: {(isNews ? "what alarms has changed" : "up to date")}";
    }

    private async Task<string> OpenAsync(DriftText text)
    {
        var issue = new NewIssue(text.Title) { Body = text.Body };
        issue.Labels.Add(Label);
        return $"issue {(await client.Create(Owner, Repository, issue)).Number}: opened";
    }

    private async Task<string> CloseAsync(Issue found, DriftText text)
    {
        await CommentAsync(found, text.Mended);
        await EditAsync(found, new() { ["state"] = "closed", ["state_reason"] = "completed" });
        return $"issue {found.Number}: closed, no alarm is left";
    }

    // To GitHub a pull request is an issue, too.
    private async Task<Issue?> FindAsync(DriftText text)
    {
        var asked = new RepositoryIssueRequest { State = ItemStateFilter.Open, Filter = IssueFilter.All };
        asked.Labels.Add(Label);
        var all = await client.GetAllForRepository(Owner, Repository, asked, new ApiOptions { PageSize = 100 });
        return all.Where(i => i.PullRequest is null && text.Marker.IsIn(i.Body)).MinBy(i => i.Number);
    }

    private async Task CommentAsync(Issue issue, MarkedText comment)
    {
        var all = await client.Comment.GetAllForIssue(Owner, Repository, issue.Number, new ApiOptions { PageSize = 100 });
        if (!all.Any(c => comment.Marker.IsIn(c.Body))) await client.Comment.Create(Owner, Repository, issue.Number, comment.Text);
    }

    // Octokit's own update sends labels, people and milestone along, and would undo what somebody changed meanwhile.
    private Task<Issue> EditAsync(Issue issue, Dictionary<string, string> changes) => connection.Api.Patch<Issue>(
        new Uri(FormattableString.Invariant($"repos/{Owner}/{Repository}/issues/{issue.Number}"), UriKind.Relative), changes);
}
