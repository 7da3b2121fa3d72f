using Levain.Datasets;
using Levain.Definitions;
using Levain.Registering;
using Levain.Stages;
using Levain.Training;
using Levain.Training.Flattening;

namespace Levain.Predicting;

/// <summary>Lets a champion score a table of rows that have no label.</summary>
public sealed class BatchPrediction(StageServices services, Registry registry, ChampionSource source)
{
    public const string Name = "Predict";

    /// <summary>Scores a file row by row in bounded memory; the output appears when it is whole.</summary>
    /// <param name="definition">Whose champion scores.</param>
    /// <param name="input">A file as the model's dataset has them, without the label's columns; in the order of time.</param>
    /// <param name="output">Takes a line for each row.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">There is no champion, or the file cannot be read, or more rows break the contract than the definition tolerates.</exception>
    public async Task<BatchResult> RunAsync(
        ModelDefinition definition, string input, string output, IProgress<double> progress, CancellationToken cancellation)
    {
        var champion = registry.Champion(definition.Name) ?? throw new LevainException(
            $"{definition.Name} has no champion yet: nobody can score. Run --target=Retrain --model={definition.Name} first.");
        RefusePaths(input, output);
        var work = new StageWork(definition, new RunOptions(), services.Store.OpenFolder(definition.Name, Name), progress, cancellation);
        try
        {
            var scorer = await ScorerAsync(champion, work);
            using var pool = scorer as IDisposable;
            return await definition.Accept(new BatchScoring(services.Workspace, SnapshotOf(input), champion, scorer, work, output));
        }
        finally
        {
            Directory.Delete(work.Folder, recursive: true);
        }
    }

    // As services choose: the flat form where there is one, else any learner's zip.
    private async Task<IScorer> ScorerAsync(Champion champion, StageWork work) =>
        champion.Serving?.Files.ContainsKey(ServingMaker.FlatFile) == true
        && await source.ServingFileAsync(champion, ServingMaker.FlatFile, work) is var flat
            ? FlatModel.Read(await File.ReadAllBytesAsync(flat, work.Cancellation), services.Workspace.Relative(flat))
            : new PooledScorer(await source.BytesOfAsync(work.Definition, champion.Digest, work), work.Definition.Kind);

    private static Snapshot SnapshotOf(string input) => new()
    {
        Dataset = Path.GetFileName(input),
        Digest = "",
        Folder = Path.GetDirectoryName(Path.GetFullPath(input))!,
        Files = [new DatasetFile { Name = Path.GetFileName(input), Bytes = new FileInfo(input).Length }],
    };

    private static void RefusePaths(string input, string output)
    {
        if (Directory.Exists(input)) throw new LevainException($"{input} is a folder. Give --input one file.");
        if (!File.Exists(input)) throw new LevainException($"{input} is not there. Give --input a file with rows to score.");
        if (Directory.Exists(output)) throw new LevainException($"{output} is a folder. Give --output the name of a file.");
        if (Path.GetFullPath(input) == Path.GetFullPath(output)) throw new LevainException($"{output} is the input. Give --output another name.");
    }
}
