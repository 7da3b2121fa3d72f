using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Training;
using Levain.Validating;
using Microsoft.ML;

namespace Levain.Registering.Reproducing;

/// <summary>The checkout with an empty folder in the place of its artifacts: no result and no data made before is found.</summary>
internal sealed class CleanFolder : IDisposable
{
    private readonly StageServices services;
    private readonly IStage[] stages;

    public CleanFolder(StageServices outer, string name, IReadOnlyList<IDatasetGenerator> generators, IValidationPages pages)
    {
        var workspace = new Workspace(outer.Workspace.Root) { Artifacts = Path.Combine(outer.Workspace.Temporary, name) };
        var files = new FileIndex(workspace.FileIndex);
        services = new StageServices(
            workspace, files, new RecordBook(workspace), new ResultStore(workspace, files), outer.Code, outer.Clock);
        stages = [new FetchStage(services, generators), new ValidateStage(services, pages), new TrainStage(services)];
        Empty();
    }

    /// <summary>What was fetched; null where Fetch failed.</summary>
    public Snapshot? Snapshot(string model) =>
        services.Records.FindReadable<Snapshot>(model, FetchStage.StageName)?.Facts;

    /// <summary>Fetches, validates and trains.</summary>
    /// <returns>What was made, or the stage that failed with its reason.</returns>
    public async Task<(TrainingResult? Made, string Stage, string? Failure)> TrainAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            try
            {
                var share = new PartOfProgress(progress, (double)i / stages.Length, (double)(i + 1) / stages.Length);
                var outcome = await stages[i].RunAsync(definition, options, share, cancellation);
                if (outcome.Refusal is { StopsModel: true } refusal) return (null, stages[i].Name, refusal.Sentence);
            }
            catch (LevainException failure)
            {
                return (null, stages[i].Name, failure.Message);
            }
        }

        return (services.Records.Get<TrainingResult>(definition.Name, TrainStage.StageName).Facts, TrainStage.StageName, null);
    }

    /// <summary>The trees or weights of what was made.</summary>
    public IReadOnlyList<ModelPart> PartsOf(TrainingResult made, string model) => ModelParts.Of(
        new MLContext(seed: 0).Model.Load(Path.Combine(services.Workspace.Model(model), TrainStage.ModelFile), out _), made.Recipe.Features);

    public void Dispose() => Empty();

    private void Empty() => Disk.Guard(services.Workspace.Artifacts, () =>
    {
        if (Directory.Exists(services.Workspace.Artifacts)) Directory.Delete(services.Workspace.Artifacts, recursive: true);
    });
}
