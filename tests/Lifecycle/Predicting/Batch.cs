using Levain.Definitions;
using Levain.Training;
using Xunit;

namespace Levain.Predicting;

/// <summary>A checkout with a champion that scores files of a test's own.</summary>
internal sealed class Batch(ModelDefinition model) : IDisposable
{
    public const string Output = "out/scores.csv";

    public Checkout Checkout { get; } = new();

    public ModelDefinition Model => model;

    public string Scores => File.ReadAllText(PathTo(Output));

    /// <summary>The lines below the header, each in its fields; for scores without quotes.</summary>
    public string[][] Lines => [.. Scores.Split('\n')[1..^1].Select(l => l.Split(','))];

    /// <summary>Files that lie where work is under way.</summary>
    public IEnumerable<string> LeftBehind => Directory.Exists(Checkout.Workspace.Temporary) ? Directory.EnumerateFileSystemEntries(Checkout.Workspace.Temporary) : [];

    /// <summary>Trains on a table and promotes what came of it.</summary>
    public static async Task<Batch> OfAsync(ModelDefinition model, string table)
    {
        var batch = new Batch(model);
        batch.Checkout.Describe(model.Dataset, ("t.csv", table));
        await batch.Checkout.RunToAsync("Promote", model);
        Assert.NotNull(batch.Checkout.Registry.Champion(model.Name));
        return batch;
    }

    /// <summary>A table without its last columns.</summary>
    public static string Without(string table, int columns) =>
        string.Join('\n', table.Split('\n').Select(l => l.Length == 0 ? l : string.Join(',', l.Split(',')[..^columns])));

    public string PathTo(string name) => Path.Combine(Checkout.Workspace.Root, name);

    public Task<BatchResult> ScoreAsync(string text, ModelDefinition? definition = null)
    {
        Checkout.Write("in.csv", text);
        return RunAsync("in.csv", Output, definition: definition);
    }

    public Task<BatchResult> RunAsync(
        string input, string output, IProgress<double>? progress = null, CancellationToken? cancellation = null, ModelDefinition? definition = null) =>
        new BatchPrediction(Checkout.Services, Checkout.Registry, Checkout.Champions).RunAsync(
            definition ?? model, PathTo(input), PathTo(output), progress ?? Silence.Here, cancellation ?? TestContext.Current.CancellationToken);

    /// <summary>What the champion's own zip gives to the rows that training learnt from, then to those that it was judged by.</summary>
    public async Task<(float[] Training, float[] HoldOut)> TrainedScoresAsync(DateOnly asOf)
    {
        var snapshot = Checkout.Facts<Datasets.Snapshot>(model.Name, "Fetch");
        var examples = await model.Accept(new Tabulation(Checkout.Workspace, snapshot, asOf, Checkout.Work(model), Silence.Here));
        var zip = Checkout.Workspace.ModelBytes(Checkout.Registry.Champion(model.Name)!.Digest);
        return (ModelScores.Of(zip, model.Kind, examples.Training, "model"), ModelScores.Of(zip, model.Kind, examples.HoldOut, "model"));
    }

    public void Dispose() => Checkout.Dispose();
}
