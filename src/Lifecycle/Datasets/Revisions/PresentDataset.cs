using Levain.Stages;

namespace Levain.Datasets.Revisions;

/// <summary>A dataset as it is at hand, pinned or not yet.</summary>
internal sealed class PresentDataset(Workspace workspace, FileIndex files, string dataset)
{
    private readonly DatasetManifest manifest = DatasetManifest.Load(workspace, dataset);

    /// <summary>What the files are: those that a generator makes as they are pinned, others as they lie there.</summary>
    /// <exception cref="LevainException">A file is missing.</exception>
    public IReadOnlyList<DatasetFile> Files => manifest.Generator is null ? [.. manifest.Files.Select(Measure)] : manifest.Files;

    /// <summary>The files that are not what the manifest pins.</summary>
    public IReadOnlyList<string> Unpinned => [.. Files.Zip(manifest.Files).Where(f => f.First.Sha256 != f.Second.Sha256).Select(f => f.First.Name)];

    /// <summary>The snapshot, its files made where a generator makes them.</summary>
    public async Task<Snapshot> BringAsync(IReadOnlyList<IDatasetGenerator> generators, StageWork work)
    {
        var folder = Folder;
        if (manifest.Generator is not null)
        {
            folder = await new GeneratedFiles(workspace, files, generators).MakeAsync(manifest, work);
            new FilePins(workspace, files, manifest, folder).Check();
        }

        var found = Files;
        return new Snapshot { Dataset = dataset, Digest = Snapshot.DigestOf(found), Folder = workspace.Relative(folder), Files = found };
    }

    // Beside the manifest, or where files are fetched to.
    private string Folder => manifest.Files.All(f => File.Exists(Path.Combine(workspace.Dataset(dataset), f.Name)))
        ? workspace.Dataset(dataset)
        : workspace.GeneratedDataset(dataset);

    private DatasetFile Measure(DatasetFile file)
    {
        var path = Path.Combine(Folder, file.Name);
        return File.Exists(path)
            ? file with { Sha256 = files.DigestOf(path)["sha256:".Length..], Bytes = new FileInfo(path).Length }
            : throw new LevainException(
                $"{file.Name} of {dataset}, which {workspace.Relative(workspace.DatasetManifest(dataset))} names, is not at hand. Run --target=Fetch first.");
    }
}
