using Levain.Stages;

namespace Levain.Datasets.Revisions;

/// <summary>A dataset as a revision describes it, brought into a folder of its own and held against that revision's pins.</summary>
/// <param name="here">The checkout, whose files are taken where they are what the revision pins.</param>
/// <param name="there">An empty checkout that takes the files.</param>
/// <param name="files">Remembers digests.</param>
/// <param name="revisions">Reads the repository.</param>
internal sealed class PastDataset(Workspace here, Workspace there, FileIndex files, IRevisions revisions)
{
    /// <summary>The manifest of a dataset at a commit.</summary>
    /// <exception cref="LevainException">The commit has none, or it is broken.</exception>
    public async Task<DatasetManifest> ManifestAsync(string commit, string dataset, CancellationToken cancellation)
    {
        var path = there.DatasetManifest(dataset);
        Directory.CreateDirectory(there.Dataset(dataset));
        if (!await revisions.CopyAsync(commit, there.Relative(path), path, cancellation))
            throw new LevainException(
                $"It has no {there.Relative(path)}: the dataset '{dataset}' was not described there. Choose a later revision with --base.");
        return DatasetManifest.Load(there, dataset);
    }

    /// <summary>Brings the files and checks them.</summary>
    /// <exception cref="LevainException">A file cannot be had, or is not what is pinned.</exception>
    public async Task<Snapshot> BringAsync(
        DatasetManifest manifest, string commit, IReadOnlyList<IDatasetGenerator> generators, StageWork work)
    {
        var folder = manifest.Generator is null || manifest.Files.All(f => AtHand(manifest.Name, f) is not null)
            ? await CollectAsync(manifest, commit, work.Cancellation)
            : await new GeneratedFiles(there, files, generators).MakeAsync(manifest, work);
        var checkedFiles = new FilePins(there, files, manifest, folder).Check();
        return new Snapshot
        {
            Dataset = manifest.Name,
            Digest = Snapshot.DigestOf(checkedFiles),
            Folder = there.Relative(folder),
            Files = checkedFiles,
        };
    }

    private async Task<string> CollectAsync(DatasetManifest manifest, string commit, CancellationToken cancellation)
    {
        var folder = there.Dataset(manifest.Name);
        List<string> lost = [];
        foreach (var file in manifest.Files)
        {
            var target = Path.Combine(folder, file.Name);
            if (AtHand(manifest.Name, file) is { } known) File.Copy(known, target, overwrite: true);
            else if (!await revisions.CopyAsync(commit, there.Relative(target), target, cancellation)) lost.Add(file.Name);
        }

        if (lost.Count == 0) return folder;
        throw new LevainException(
            $"{string.Join(", ", lost.Take(5))}{(lost.Count > 5 ? FormattableString.Invariant($" and {lost.Count - 5} more") : "")} of {manifest.Name} "
            + "cannot be had: what it pins is neither committed nor at hand. Check that revision out in a second clone, run --target=Fetch there, "
            + $"and copy the files to {here.Relative(here.GeneratedDataset(manifest.Name))}/ here.");
    }

    private string? AtHand(string dataset, DatasetFile file) =>
        new[] { here.Dataset(dataset), here.GeneratedDataset(dataset) }.Select(f => Path.Combine(f, file.Name))
            .FirstOrDefault(p => FilePins.Holds(files, p, file));
}
