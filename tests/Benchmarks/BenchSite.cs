using Levain.Datasets;
using Levain.Stages;

namespace Levain.Benchmarks;

/// <summary>Where the benches work: the checkout, a folder that is thrown away, and a year of payments in it.</summary>
internal sealed class BenchSite(Workspace workspace) : IDisposable
{
    private readonly string scratch = Directory.CreateTempSubdirectory("levain-bench-").FullName;
    private Snapshot? year;

    public Workspace Workspace => workspace;

    /// <summary>The path of a new, empty folder; nothing is there yet.</summary>
    public string Folder(string name)
    {
        var folder = Path.Combine(scratch, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>The fraud model's dataset, generated once for all benches.</summary>
    public async Task<Snapshot> YearAsync() =>
        year ??= await FraudYear.MakeAsync(workspace, Directory.CreateDirectory(Folder("year")).FullName);

    public void Dispose() => Directory.Delete(scratch, recursive: true);
}
