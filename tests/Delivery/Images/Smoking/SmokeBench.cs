using Levain.Definitions.Policies;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Packing;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

/// <summary>A checkout of a test's own that holds nothing but the record and the archive of the market's image.</summary>
internal sealed class SmokeBench : IDisposable
{
    private readonly TempFolder folder = new();

    private SmokeBench(MarketImage image, IContainerEngine engine)
    {
        (Image, Engine, Golden) = (image, engine, image.Golden);
        Workspace = new Workspace(folder.Path);
        Directory.CreateDirectory(Workspace.Model(MarketImage.Model));
    }

    public MarketImage Image { get; }

    public Workspace Workspace { get; }

    public IContainerEngine Engine { get; set; }

    public string Golden { get; set; }

    public SmokeLimits Limits { get; set; } = new();

    public DeliveryOptions Options { get; set; } = new();

    public RecordBook Records => new(Workspace);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A bench over the image as it is.</summary>
    public static async Task<SmokeBench> ReadyAsync(Dockerd dockerd)
    {
        var engine = await dockerd.EngineAsync();
        var bench = new SmokeBench(await MarketImage.ReadyAsync(), engine);
        File.CreateSymbolicLink(bench.Workspace.ImageArchive(MarketImage.Model), bench.Image.Archive);
        bench.Record(bench.Image.Record.Facts);
        return bench;
    }

    /// <summary>A bench over the image with other variables of the environment.</summary>
    public static async Task<SmokeBench> VariedAsync(Dockerd dockerd, string name, string value)
    {
        var engine = await dockerd.EngineAsync();
        var bench = new SmokeBench(await MarketImage.ReadyAsync(), engine);
        bench.Record(await bench.Image.VaryAsync(bench.Workspace.ImageArchive(MarketImage.Model), new Dictionary<string, string> { [name] = value }));
        return bench;
    }

    /// <summary>Says that Package made this.</summary>
    public void Record(PackedImage image) =>
        AtomicFile.Write(Workspace.Record(MarketImage.Model, PackageStage.StageName), Json.Write(Image.Record with { Facts = image, Outputs = [] }));

    /// <summary>Runs the stage.</summary>
    public Task<StageOutcome> SmokeAsync(GatePolicy? gate = null, RunOptions? options = null, CancellationToken? cancellation = null) =>
        Stage(Engine).RunAsync(new BudgetedMarket(gate ?? Lenient), options ?? new RunOptions(), Silence.Here, cancellation ?? Cancellation);

    /// <summary>Runs the stage, which fails; gives its sentence, and demands that it left neither record nor container.</summary>
    public async Task<string> RefusalAsync(GatePolicy? gate = null)
    {
        var told = await Told.ByAsync(() => SmokeAsync(gate));
        Assert.Null(Records.Find<SmokeFacts>(MarketImage.Model, SmokeStage.StageName));
        Assert.Empty(await LeftAsync());
        return told;
    }

    /// <summary>The containers of this checkout that are there.</summary>
    public Task<IReadOnlyList<FoundContainer>> LeftAsync()
    {
        var labels = new Leftovers(Engine, Workspace).Labels("smoke");
        return Engine.FindAsync(new Dictionary<string, string> { ["levain.checkout"] = labels["levain.checkout"] }, CancellationToken.None);
    }

    public void Dispose()
    {
        (Engine as IDisposable)?.Dispose();
        folder.Dispose();
    }

    /// <summary>The stage over the records of a checkout.</summary>
    public static SmokeStage StageIn(Workspace workspace, IContainerEngine engine, string golden, SmokeLimits limits, DeliveryOptions options)
    {
        var files = new FileIndex(workspace.FileIndex);
        var services = new StageServices(workspace, files, new RecordBook(workspace), new ResultStore(workspace, files), new NamedCode(), TimeProvider.System);
        return new SmokeStage(services, engine, new KnownGolden(golden), new Leftovers(engine, workspace), options, limits);
    }

    /// <summary>A budget that every machine keeps, however busy.</summary>
    public static GatePolicy Lenient { get; } = Require.That(Served.LatencyP99).IsAtMost(60_000).And(Served.StartSeconds).IsAtMost(600);

    private SmokeStage Stage(IContainerEngine engine) => StageIn(Workspace, engine, Golden, Limits, Options);
}
