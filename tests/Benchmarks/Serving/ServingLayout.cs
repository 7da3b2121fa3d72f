using Levain.Datasets;
using Levain.Definitions;
using Levain.Models;
using Levain.Models.Fraud;
using Levain.Models.Market;
using Levain.Registering;
using Levain.Stages;
using Levain.Stages.Code;
using Levain.Training;

namespace Levain.Benchmarks.Serving;

/// <summary>Champions laid out for a service, as the build's own target does it.</summary>
internal static class ServingLayout
{
    /// <summary>Lays out the champions of both models.</summary>
    /// <param name="workspace">The checkout whose champions they are; one whose bytes are gone is trained again.</param>
    /// <param name="folder">Takes a folder a model.</param>
    /// <exception cref="LevainException">A model has no champion, or it has no flat form.</exception>
    public static async Task MakeAsync(Workspace workspace, string folder)
    {
        var files = new FileIndex(workspace.FileIndex);
        var services = new StageServices(
            workspace, files, new RecordBook(workspace), new ResultStore(workspace, files),
            new CodeHash([typeof(IStage).Assembly, typeof(ModelAssembly).Assembly]), TimeProvider.System);
        var fetch = new FetchStage(services, ModelAssembly.Generators());
        var registry = new Registry(workspace, TimeProvider.System);
        var folders = new ServingFolders(services, registry, new ChampionSource(workspace, registry, services.Records));
        foreach (var definition in new ModelDefinition[] { new FraudModel(), new MarketModel() })
        {
            // What training again reads, should a champion's bytes be gone.
            await fetch.RunAsync(definition, new RunOptions(), Silence.Instance, CancellationToken.None);
            var champion = await folders.LayOutAsync(definition, folder, Silence.Instance, CancellationToken.None);
            if (champion.Serving?.Files.ContainsKey(ServingMaker.FlatFile) != true)
                throw new LevainException(
                    $"The champion of {definition.Name} has no flat form, which most contenders answer by. Run --target=Retrain first.");
        }
    }
}
