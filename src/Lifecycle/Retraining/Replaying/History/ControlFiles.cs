using Levain.Datasets;
using Levain.Stages;

namespace Levain.Retraining.Replaying.History;

/// <summary>Lets a dataset's generator make its control: the same world, in which nothing changes.</summary>
/// <param name="workspace">Where generated data go.</param>
/// <param name="code">Names the generator's code.</param>
/// <param name="generators">All there are.</param>
internal sealed class ControlFiles(Workspace workspace, ICodeIdentity code, IReadOnlyList<IDatasetGenerator> generators)
{
    private const string SnapshotFile = "snapshot.json";

    /// <summary>The control's snapshot, made where it is not at hand.</summary>
    /// <exception cref="LevainException">The dataset has no control.</exception>
    public async Task<Snapshot> MakeAsync(string dataset, IProgress<double> progress, CancellationToken cancellation)
    {
        var manifest = DatasetManifest.Load(workspace, dataset);
        if (manifest.Generator is not { Control: { } control } reference || generators.FirstOrDefault(g => g.Name == reference.Name) is not { } generator)
            throw new LevainException(
                $"The dataset {dataset} has no control: only one that is generated can be made again without its change. "
                + $"Leave --control out, or name the control's parameters in {workspace.Relative(workspace.DatasetManifest(dataset))}.");
        var parameters = (Newtonsoft.Json.Linq.JObject)reference.Parameters.DeepClone();
        parameters.Merge(control);
        var made = Digest.Brief(Digest.OfText(parameters.ToString() + code.Of(generator.GetType())));
        var folder = workspace.GeneratedDataset($"{dataset}-control-{made}");
        if (!File.Exists(Path.Combine(folder, SnapshotFile))) await MakeAsync(generator, parameters, folder, progress, cancellation);
        return Json.Read<Snapshot>(
            await File.ReadAllTextAsync(Path.Combine(folder, SnapshotFile), cancellation), workspace.Relative(folder), "Delete the folder, then replay again.");
    }

    private async Task MakeAsync(
        IDatasetGenerator generator, Newtonsoft.Json.Linq.JObject parameters, string folder, IProgress<double> progress, CancellationToken cancellation)
    {
        var making = folder + ".new";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        Directory.CreateDirectory(making);
        await generator.GenerateAsync(parameters, making, progress, cancellation);
        List<DatasetFile> files = [.. Directory.GetFiles(making).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Describe)];
        var snapshot = new Snapshot
        {
            Dataset = generator.Name,
            Digest = Snapshot.DigestOf(files),
            Folder = workspace.Relative(folder),
            Files = files,
        };
        AtomicFile.Write(Path.Combine(making, SnapshotFile), Json.Write(snapshot));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.Move(making, folder);
    }

    private static DatasetFile Describe(string path) => new()
    {
        Name = Path.GetFileName(path),
        Sha256 = Digest.ToHex(Digest.OfFile(path)),
        Bytes = new FileInfo(path).Length,
        Rows = Math.Max(0, File.ReadLines(path).Count() - 1),
    };
}
