using Levain.Delivery.Releases.Connecting;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Tells a pull request what a run found out: a check run or status a model, and one comment.</summary>
public sealed class PullRequestTelling(GitHubConnection connection)
{
    /// <returns>What was told where, a line each; what the token may not do among it.</returns>
    /// <exception cref="LevainException">GitHub could not be told for another reason.</exception>
    public async Task<IReadOnlyList<string>> TellAsync(PullRequestTold run, CancellationToken cancellation)
    {
        var lines = new List<string>();
        var mayCheck = true;
        foreach (var told in run.Models)
        {
            mayCheck = mayCheck && await new CheckRuns(connection).TellAsync(told, run, cancellation);
            lines.Add(mayCheck ? $"check run \"{CheckRuns.NameOf(told.Model)}\": {CheckConclusions.Of(told).ToString().ToLowerInvariant()}" : await StatusAsync(told, run, cancellation));
        }

        lines.Add(await new PullRequestComment(connection).TellAsync(run, cancellation)
            ? $"comment on pull request {run.Number}"
            : "The token may write no comment: the workflow's job needs \"permissions: pull-requests: write\".");
        return lines;
    }

    private async Task<string> StatusAsync(VerdictTold told, PullRequestTold run, CancellationToken cancellation) =>
        await new CommitStatuses(connection).TellAsync(told, run, cancellation)
            ? $"commit status \"{CheckRuns.NameOf(told.Model)}\": {CheckConclusions.StateOf(told).ToString().ToLowerInvariant()} (the token may write no checks)"
            : $"The token may write neither checks nor statuses, so {told.Model}'s verdict stands in the summary alone: the workflow's job needs \"permissions: checks: write\".";
}
