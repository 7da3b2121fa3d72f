using System.Globalization;
using Levain.Datasets;
using Levain.Models.Fraud.Generating;
using Levain.Stages;

namespace Levain.Benchmarks;

/// <summary>The fraud model's dataset as its manifest describes it.</summary>
internal static class FraudYear
{
    private const string Dataset = "fraud";

    /// <summary>Lets the generator write the files into an existing, empty folder.</summary>
    public static async Task<Snapshot> MakeAsync(Workspace workspace, string folder)
    {
        var manifest = DatasetManifest.Load(workspace, Dataset);
        await new TransactionGenerator().GenerateAsync(
            manifest.Generator!.Parameters, folder, Silence.Instance, CancellationToken.None);
        return new Snapshot
        {
            Dataset = Dataset,
            Digest = Snapshot.DigestOf(manifest.Files),
            Folder = folder,
            Files = manifest.Files,
        };
    }

    /// <summary>The day of the last file, which carries it in its name.</summary>
    public static DateOnly LastDay(Snapshot year) => year.Files
        .Select(f => DateOnly.ParseExact(Path.GetFileNameWithoutExtension(f.Name)[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Max();
}
