using Levain.Datasets;
using Levain.Datasets.Revisions;
using Levain.Definitions;
using Levain.Stages;

namespace Levain.Validating.Changes;

/// <summary>Compares a dataset as a revision pins it with the one at hand, both by today's contract.</summary>
public sealed class DataDiff(StageServices services, IRevisions revisions, IReadOnlyList<IDatasetGenerator> generators)
{
    /// <summary>Compares the dataset of a model.</summary>
    /// <param name="definition">Names dataset and contract.</param>
    /// <param name="options">The base to compare with; the as-of date holds for both sides.</param>
    /// <param name="progress">Told the share of the work that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was found; never a failure by exception that a person could mend.</returns>
    public async Task<DataDiffResult> CompareAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var result = new DataDiffResult { Model = definition.Name, Dataset = definition.Dataset, Revision = options.Base, Sentence = "" };
        var folder = services.Store.OpenFolder(definition.Name, nameof(DataDiff));
        var work = new StageWork(definition, options with { Force = false, Pin = false }, folder, progress, cancellation);
        try
        {
            var commit = await revisions.ResolveAsync(options.Base, cancellation);
            return await CompareAsync(result, commit, work);
        }
        catch (LevainException reason)
        {
            return result with { HasFailed = true, Sentence = reason.Message };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<DataDiffResult> CompareAsync(DataDiffResult result, string commit, StageWork work)
    {
        var there = new Workspace(Path.Combine(work.Folder, "there"));
        var dataset = new PastDataset(services.Workspace, there, services.Files, revisions);
        var present = new PresentDataset(services.Workspace, services.Files, result.Dataset);
        var manifest = await At(result, () => dataset.ManifestAsync(commit, result.Dataset, work.Cancellation));
        var digest = Snapshot.DigestOf(present.Files);
        if (Snapshot.DigestOf(manifest.Files) == digest)
            return result with { Sentence = $"no difference: both are snapshot {Digest.Brief(digest)}", Notes = NotesOn(present) };
        var before = await At(result, () => dataset.BringAsync(manifest, commit, generators, work));
        var now = await present.BringAsync(generators, work);
        var sides = new DiffSides(new(there, before), new(services.Workspace, now));
        return await sides.CompareAsync(result with { Notes = NotesOn(present) }, work);
    }

    private static string[] NotesOn(PresentDataset present) =>
    [
        .. present.Unpinned.Take(5).Select(name => $"{name} is not what dataset.json pins yet: --target=Fetch --pin pins it as it is"),
    ];

    private static async Task<T> At<T>(DataDiffResult result, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (LevainException reason)
        {
            throw new LevainException($"{result.Dataset} at {result.Revision}: {reason.Message}", reason);
        }
    }
}
