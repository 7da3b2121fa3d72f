using Levain.Stages;

namespace Levain.Datasets;

/// <summary>Lets a generator make a dataset's files where they are not at hand.</summary>
internal sealed class GeneratedFiles(
    Workspace workspace, FileIndex files, IReadOnlyList<IDatasetGenerator> generators)
{
    /// <summary>The folder with the files; it takes its name when the last file is written.</summary>
    public async Task<string> MakeAsync(DatasetManifest manifest, StageWork work)
    {
        var reference = manifest.Generator!;
        var folder = workspace.GeneratedDataset(manifest.Name);
        if (!work.Options.Pin && !work.Options.Force && IsWhole(manifest, folder)) return folder;
        var generator = Find(manifest.Name, reference.Name);
        var making = folder + ".new";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        Directory.CreateDirectory(making);
        await generator.GenerateAsync(reference.Parameters, making, work.Progress, work.Cancellation);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.Move(making, folder);
        return folder;
    }

    private bool IsWhole(DatasetManifest manifest, string folder) =>
        manifest.Files.Count > 0
        && manifest.Files.All(f => FilePins.Holds(files, Path.Combine(folder, f.Name), f));

    private IDatasetGenerator Find(string dataset, string name) =>
        generators.FirstOrDefault(g => g.Name == name) ?? throw new LevainException(
            $"{workspace.Relative(workspace.DatasetManifest(dataset))} asks for the generator '{name}', which no class under models/ is. "
            + $"Known: {string.Join(", ", generators.Select(g => g.Name).Order(StringComparer.Ordinal).DefaultIfEmpty("none"))}.");
}
