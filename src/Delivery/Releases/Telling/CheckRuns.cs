using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Keeps one check run a model on a commit, with remarks at the lines that refused.</summary>
public sealed class CheckRuns(GitHubConnection connection)
{
    /// <summary>GitHub takes no more remarks in a call.</summary>
    public const int MostRemarks = 50;

    private readonly CheckRunsClient client = new(connection.Api);

    private string Owner => connection.Repository.Owner;

    private string Repository => connection.Repository.Name;

    /// <summary>The name under which a model's check run is found again.</summary>
    public static string NameOf(string model) => $"{model}: verdict";

    /// <summary>Makes the check run say what was found out.</summary>
    /// <param name="told">The model's part.</param>
    /// <param name="run">Where it belongs.</param>
    /// <param name="cancellation">Stops tries and waits.</param>
    /// <returns>Whether this token may write checks at all.</returns>
    public Task<bool> TellAsync(VerdictTold told, PullRequestTold run, CancellationToken cancellation) => connection.DoAsync(
        $"Telling {NameOf(told.Model)} on {run.Head[..7]}",
        async _ =>
        {
            try
            {
                await WriteAsync(new CheckText(told, run));
                return true;
            }
            catch (ForbiddenException refused) when (Rights.AreLacking(refused))
            {
                return false;
            }
        },
        cancellation);

    private async Task WriteAsync(CheckText text)
    {
        var found = await FindAsync(text);
        var remarks = new Queue<NewCheckRunAnnotation[]>((await MissingAsync(found, text)).Chunk(MostRemarks));
        var first = remarks.TryDequeue(out var some) ? some : [];
        if (found is null) found = await client.Create(Owner, Repository, text.Create(first));
        else if (first.Length > 0 || !text.IsSaid(found)) await client.Update(Owner, Repository, found.Id, text.Update(first));
        while (remarks.TryDequeue(out var more)) await client.Update(Owner, Repository, found.Id, text.Update(more));
    }

    private async Task<CheckRun?> FindAsync(CheckText text)
    {
        var all = await client.GetAllForReference(
            Owner, Repository, text.Head, new CheckRunRequest { CheckName = text.Name }, new ApiOptions { PageSize = 100 });
        return all.CheckRuns.Where(r => r.Name == text.Name && r.HeadSha == text.Head).OrderBy(r => r.Id).LastOrDefault();
    }

    // GitHub adds remarks to those that are there, and takes none away.
    private async Task<IReadOnlyList<NewCheckRunAnnotation>> MissingAsync(CheckRun? found, CheckText text)
    {
        if (found is null || found.Output.AnnotationsCount == 0) return text.Remarks;
        var there = await client.GetAllAnnotations(Owner, Repository, found.Id, new ApiOptions { PageSize = 100 });
        var said = there.Select(a => (a.Path, a.StartLine, a.Title, a.Message)).ToHashSet();
        return [.. text.Remarks.Where(r => !said.Contains((r.Path, r.StartLine, r.Title, r.Message)))];
    }
}
