using Levain.Datasets;
using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Monitoring.References;
using Levain.Registering;
using Levain.Reporting;
using Levain.Reporting.Cards;
using Levain.Stages;
using Levain.Training;
using Levain.Validating;
using Xunit;

namespace Levain;

/// <summary>A whole checkout in a folder of a test's own, with all stages over it.</summary>
internal sealed class Checkout : IDisposable
{
    private readonly TempFolder folder = new();
    private int rewrites;

    public Checkout(params IDatasetGenerator[] generators)
        : this(null, generators)
    {
    }

    /// <summary>The checkout that lies in another's folder.</summary>
    public Checkout(string? root, params IDatasetGenerator[] generators)
    {
        Workspace = new Workspace(root ?? folder.Path);
        Files = new FileIndex(Workspace.FileIndex);
        Records = new RecordBook(Workspace);
        Services = new StageServices(Workspace, Files, Records, new ResultStore(Workspace, Files), Code, Clock);
        Registry = new Registry(Workspace, new RushedClock());
        Champions = new ChampionSource(Workspace, Registry, Records);
        Stages =
        [
            new FetchStage(Services, generators), new ValidateStage(Services, new ValidationPages()), new TrainStage(Services),
            new EvaluateStage(Services, Champions, new ReferenceWriter()), new GateStage(Services),
            new PromoteStage(Services, Registry, Champions, new NoCommit(), new Card(Workspace)),
        ];
    }

    public Workspace Workspace { get; }

    public FileIndex Files { get; }

    public RecordBook Records { get; }

    public StageServices Services { get; }

    public NamedCode Code { get; } = new();

    public StoppedClock Clock { get; } = new();

    public Registry Registry { get; }

    public ChampionSource Champions { get; }

    public IReadOnlyList<IStage> Stages { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Writes a dataset of local files with right pins.</summary>
    public void Describe(string dataset, params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) folder.Write($"data/{dataset}/{name}", text);
        new DatasetManifest
        {
            Schema = 1,
            Name = dataset,
            Title = "t",
            Source = "s",
            Licence = "MIT",
            Files = [.. files.Select(f => Pin(f.Name, Path.Combine(Workspace.Dataset(dataset), f.Name)))],
        }.Save(Workspace);
    }

    /// <summary>Writes a file again, with a later time of change however coarse the disk's clock is.</summary>
    public void Rewrite(string name, string text)
    {
        var path = folder.Write(name, text);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(++rewrites));
    }

    public string Write(string name, string text) => folder.Write(name, text);

    public Task<StageOutcome> RunAsync(string stage, ModelDefinition model, RunOptions? options = null) =>
        Stages.Single(s => s.Name == stage).RunAsync(model, options ?? new RunOptions(), Silence.Here, Cancellation);

    /// <summary>Runs the stages up to one and including it; a refusal does not stop them.</summary>
    public async Task<StageOutcome> RunToAsync(string stage, ModelDefinition model, RunOptions? options = null)
    {
        foreach (var each in Stages)
        {
            var outcome = await each.RunAsync(model, options ?? new RunOptions(), Silence.Here, Cancellation);
            if (each.Name == stage) return outcome;
        }

        throw new ArgumentException(stage);
    }

    public TFacts Facts<TFacts>(string model, string stage) => Records.Get<TFacts>(model, stage).Facts;

    public StageWork Work(ModelDefinition model, RunOptions? options = null) =>
        new(model, options ?? new RunOptions(), Services.Store.OpenFolder(model.Name, "test"), Silence.Here, Cancellation);

    public void Dispose() => folder.Dispose();

    private static DatasetFile Pin(string name, string path) => new()
    {
        Name = name,
        Sha256 = Digest.OfFile(path)["sha256:".Length..],
        Bytes = new FileInfo(path).Length,
        Rows = Math.Max(0, File.ReadAllLines(path).Length - 1),
    };

    internal sealed class NoCommit : ICommit
    {
        public string Current => "0123456789abcdef";
    }
}
