using Levain.Datasets.Revisions;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>Finds earlier champions in the commits of the repository.</summary>
internal sealed class CommittedChampions(Workspace workspace, IRevisions revisions)
{
    /// <summary>The newest commit whose pointer is the one that is asked for, with that pointer; null where none at hand has it.</summary>
    public async Task<(string Commit, Champion Pointer)?> FindAsync(
        string model, Func<Champion, bool> isIt, CancellationToken cancellation)
    {
        var place = workspace.Relative(workspace.Champion(model));
        foreach (var commit in await CommitsAsync(place, cancellation))
            if (await PointerAsync(commit, place, cancellation) is { } pointer && isIt(pointer))
                return (commit, pointer);
        return null;
    }

    /// <summary>Brings a champion's papers from a commit into the store.</summary>
    /// <returns>The commit; null where none at hand has them.</returns>
    public async Task<string?> BringPapersAsync(Champion champion, CancellationToken cancellation)
    {
        if (await FindAsync(champion.Model, c => c.Digest == champion.Digest && c.Version == champion.Version, cancellation) is not { } found)
            return null;
        var store = workspace.ChampionPapers(champion.Digest);
        if (Directory.Exists(store)) Disk.Guard(store, () => Directory.Delete(store, recursive: true));
        var folder = workspace.Relative(workspace.Definition(champion.Model));
        List<string> papers = [workspace.Relative(workspace.Card(champion.Model)), workspace.Relative(workspace.ChampionProfile(champion.Model)), workspace.Relative(workspace.MonitoringReference(champion.Model))];
        papers.AddRange(await revisions.FilesAsync(found.Commit, workspace.Relative(workspace.CardFolder(champion.Model)), cancellation));
        foreach (var paper in papers)
        {
            var target = Path.Combine(store, Path.GetRelativePath(folder, paper));
            Disk.Guard(target, () => Directory.CreateDirectory(Path.GetDirectoryName(target)!));
            await revisions.CopyAsync(found.Commit, paper, target, cancellation);
        }

        AtomicFile.Write(Path.Combine(store, Path.GetFileName(workspace.Champion(champion.Model))), Json.Write(champion));
        return File.Exists(Path.Combine(store, Path.GetFileName(workspace.Card(champion.Model)))) ? found.Commit : null;
    }

    // Without a repository there is nothing to find, and the caller has an answer for that.
    private async Task<IReadOnlyList<string>> CommitsAsync(string place, CancellationToken cancellation)
    {
        try
        {
            return await revisions.CommitsOfAsync(place, cancellation);
        }
        catch (LevainException)
        {
            return [];
        }
    }

    private async Task<Champion?> PointerAsync(string commit, string place, CancellationToken cancellation)
    {
        var copy = Path.Combine(workspace.Temporary, "champion.json");
        Disk.Guard(copy, () => Directory.CreateDirectory(workspace.Temporary));
        try
        {
            return await revisions.CopyAsync(commit, place, copy, cancellation)
                ? Json.ReadFile<Champion>(copy, place, Champion.CurrentSchema, "")
                : null;
        }
        catch (LevainException)
        {
            // Broken at that commit, as after a merge gone wrong: another commit has it whole.
            return null;
        }
    }
}
