using System.Globalization;
using Levain.Stages;

namespace Levain.Datasets.Fetching;

/// <summary>Brings a dataset's files from their sources where they are not at hand.</summary>
internal sealed class FetchedFiles(Workspace workspace, FileIndex index, TimeProvider clock)
{
    private const int SideBySide = 4;

    /// <summary>The folder with the files; each has its name only when it is what is pinned.</summary>
    /// <exception cref="LevainException">Files cannot be brought; the first of them are told.</exception>
    public async Task<string> BringAsync(DatasetManifest manifest, StageWork work)
    {
        var folder = workspace.GeneratedDataset(manifest.Name);
        var wanted = Wanted(manifest, work.Options, folder);
        if (wanted.Count == 0) return folder;
        Disk.Guard(folder, () => Directory.CreateDirectory(folder));
        var progress = new SharedProgress(work.Progress, Weights(wanted, work.Options));
        var failures = new string?[wanted.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = work.Cancellation };
        var (failed, untried) = (0, 0);
        await Parallel.ForAsync(0, wanted.Count, limits, async (i, cancellation) =>
        {
            if (Volatile.Read(ref failed) >= Complaints.Named)
                Interlocked.Increment(ref untried);
            else if ((failures[i] = await FailureAsync(manifest, wanted[i], progress.Of(i), cancellation)) is not null)
                Interlocked.Increment(ref failed);
        });
        Demand(manifest, failures, untried);
        return folder;
    }

    // A file without a pin is not brought: nothing could be said of what came. FilePins tells it.
    private List<DatasetFile> Wanted(DatasetManifest manifest, RunOptions options, string folder)
    {
        if (options.Pin) return [.. manifest.Files.Select(f => f with { Sha256 = "", Bytes = 0 })];
        return
        [
            .. manifest.Files.AsParallel().AsOrdered()
                .Where(f => f.Sha256.Length > 0 && !FilePins.Holds(index, Path.Combine(folder, f.Name), f)),
        ];
    }

    private static List<long> Weights(List<DatasetFile> wanted, RunOptions options) =>
        [.. wanted.Select(f => options.Pin ? 1 : f.Bytes)];

    private async Task<string?> FailureAsync(
        DatasetManifest manifest, DatasetFile file, IProgress<double> progress, CancellationToken cancellation)
    {
        var source = SourceOf(manifest, file);
        try
        {
            var part = new PartFile(Path.Combine(workspace.GeneratedDataset(manifest.Name), file.Name), file, index);
            await source.BringAsync(part, progress, cancellation);
            part.Take();
            progress.Report(1);
            return null;
        }
        catch (LevainException failure)
        {
            return $"{file.Name} from {source.Shown}: {failure.Message.TrimEnd('.')}.";
        }
    }

    private IFileSource SourceOf(DatasetManifest manifest, DatasetFile file) => WebAddress.IsMeant(file.From!)
        ? new WebSource(new Uri(file.From!), clock)
        : new PathSource(Path.GetFullPath(file.From!, workspace.Dataset(manifest.Name)));

    private void Demand(DatasetManifest manifest, string?[] failures, int untried)
    {
        if (Complaints.Brief(failures.OfType<string>()) is not { } told) return;
        var rest = untried == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n  {untried} more files were not tried after that.");
        throw new LevainException(
            $"Not all files that {workspace.Relative(workspace.DatasetManifest(manifest.Name))} names could be brought:\n  {told}{rest}");
    }
}
