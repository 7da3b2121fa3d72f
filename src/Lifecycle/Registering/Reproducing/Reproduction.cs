using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Registering.Reproducing;

/// <summary>Trains a champion again from its recipe, with nothing that was made before, and compares bit for bit.</summary>
public sealed class Reproduction(
    StageServices services, Registry registry, IReadOnlyList<IDatasetGenerator> generators, IValidationPages pages)
{
    // Each time in a folder of another name: no path takes part.
    private int runs;

    /// <summary>Makes a champion again.</summary>
    /// <param name="definition">The model.</param>
    /// <param name="version">A version of the champion; null for the present one.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">There is no such champion.</exception>
    public async Task<ReproductionResult> RunAsync(
        ModelDefinition definition, int? version, IProgress<double> progress, CancellationToken cancellation)
    {
        var started = services.Clock.GetTimestamp();
        var champion = ChampionOf(definition.Name, version);
        using var folder = new CleanFolder(services, FormattableString.Invariant($"reproduce-{definition.Name}-{Interlocked.Increment(ref runs)}"), generators, pages);
        // Rows without time know no day.
        var options = new RunOptions { AsOf = champion.Recipe.From == DateTime.MinValue ? null : champion.Recipe.AsOf };
        var (made, stage, failure) = await folder.TrainAsync(definition, options, progress, cancellation);
        List<ReproducedStep> steps = made is null
            ? [.. Failed(champion, folder.Snapshot(definition.Name), stage, failure!)]
            : [.. RecipeComparison.Steps(champion, made, folder.PartsOf(made, definition.Name))];
        var changes = made is null ? [] : RecipeChanges.Between(champion.Recipe, made.Recipe);
        var isIdentical = made?.Model == champion.Digest && steps.All(s => s is not { Name: RecipeComparison.PredictionsStep, IsSame: false });
        var seconds = Math.Round(services.Clock.GetElapsedTime(started).TotalSeconds, 3);
        var result = new ReproductionResult
        {
            Schema = ReproductionResult.CurrentSchema,
            Model = definition.Name,
            Version = champion.Version,
            Champion = champion.Digest,
            Made = made?.Model,
            IsIdentical = isIdentical,
            Sentence = ReproductionText.Sentence(isIdentical, champion.Digest, steps, changes),
            Changes = changes,
            Steps = steps,
            Runtime = Platform.Name,
            Seconds = seconds,
        };
        AtomicFile.Write(services.Workspace.Reproduction(definition.Name, ".json"), Json.Write(result));
        AtomicFile.Write(services.Workspace.Reproduction(definition.Name, ".md"), ReproductionText.Markdown(result));
        return result;
    }

    private Champion ChampionOf(string model, int? version)
    {
        var champion = registry.Champion(model) ?? throw new LevainException(
            $"{model} has no champion yet: nothing can be made again. Run --target=Retrain --model={model} first.");
        if (version is null || version == champion.Version) return champion;
        return Earlier(model, version.Value) ?? throw new LevainException(FormattableString.Invariant(
            $"The recipe of version {version} of {model} is not at hand; the champion is version {champion.Version}. ")
            + $"Take another --version, or check out the commit that promoted it (--target=History --model={model} shows it).");
    }

    private Champion? Earlier(string model, int version) => Lineage.PromotionOf(registry.History(model), version)?.Champion;

    private static IEnumerable<ReproducedStep> Failed(Champion champion, Snapshot? snapshot, string stage, string failure)
    {
        if (snapshot is not null) yield return RecipeComparison.Snapshot(champion.Recipe, snapshot.Digest);
        yield return new ReproducedStep(
            stage switch
            {
                FetchStage.StageName => RecipeComparison.SnapshotStep,
                ValidateStage.StageName => RecipeComparison.RowsStep,
                _ => RecipeComparison.ModelStep,
            },
            false,
            failure);
    }
}
