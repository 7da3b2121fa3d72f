using Levain.Models;
using Levain.Scoring.Loading;
using Levain.Scoring.Settings;
using Levain.Training;
using Microsoft.Extensions.Logging.Abstractions;

namespace Levain.Benchmarks.Serving;

/// <summary>The fraud model's champion out of a folder for services, loaded in this process.</summary>
internal static class ServedFraud
{
    public const string Name = "fraud";

    /// <summary>Loads it as the full host does.</summary>
    public static LoadedModel Load(ScoringSettings settings)
    {
        var definition = ServedModels.All().Single(d => d.Name == Name);
        var loader = new ModelLoader(settings, (zip, kind) => new PooledScorer(zip, kind), TimeProvider.System, NullLogger<ModelLoader>.Instance);
        return loader.Load(definition, File.ReadAllBytes(loader.FolderOf(definition).Pointer));
    }

    public static string Zip(LoadedModel model) => Path.Combine(model.Folder, "model.zip");

    /// <summary>The golden request of the median length.</summary>
    public static byte[] Request(LoadedModel model) =>
        [.. model.Golden.Select(g => g.Request).OrderBy(r => r.Length).ElementAt(model.Golden.Count / 2).Span];
}
