using Levain.Delivery.Images.Bases;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;
using Levain.Delivery.Images.Smoking;
using Levain.Models.Market;
using Levain.Registering;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Packing;

/// <summary>A checkout of a test's own with the market's committed champion, and a program in place of the service.</summary>
internal sealed class PackingBench : IServiceBuilds, ISources, IDisposable
{
    public const string Model = MarketImage.Model;

    private readonly TempFolder folder = new();

    private PackingBench() => Workspace = new Workspace(folder.Path);

    public Workspace Workspace { get; }

    public SourceState State { get; set; } = new()
    {
        Commit = "0123456789abcdef0123456789abcdef01234567",
        Time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        IsChanged = false,
        Address = "https://example.org/bank/models",
    };

    public bool CanLink => true;

    public BlobStore Blobs => new(Workspace.Images);

    public PackedImage Image => Record.Facts;

    public StageRecord<PackedImage> Record => new RecordBook(Workspace).Get<PackedImage>(Model, PackageStage.StageName);

    /// <summary>A bench with a champion whose bytes are at hand.</summary>
    public static async Task<PackingBench> ReadyAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only a Linux machine has the libraries of a made base");
        var bytes = (await MarketImage.ReadyAsync()).ModelBytes;
        var bench = new PackingBench();
        Copy(Path.Combine(Repository.Root, "models", Model), bench.Workspace.Definition(Model));
        Copy(bytes, Path.Combine(bench.Workspace.Artifacts, ".store", "models"));
        bench.folder.Write("src/packages.lock.json", "{\"version\": 2, \"dependencies\": {\"net10.0\": {\"Npgsql\": {\"type\": \"Direct\", \"resolved\": \"10.0.3\", \"contentHash\": \"bb==\"}}}}");
        Directory.CreateDirectory(bench.folder["service"]);
        File.Copy("/bin/true", bench.folder["service/Levain.ScoringNative"]);
        return bench;
    }

    public Task<StageOutcome> PackAsync(RunOptions? options = null)
    {
        var files = new FileIndex(Workspace.FileIndex);
        var records = new RecordBook(Workspace);
        var services = new StageServices(Workspace, files, records, new ResultStore(Workspace, files), new NamedCode(), TimeProvider.System);
        var registry = new Registry(Workspace, TimeProvider.System);
        var choices = new DeliveryOptions { Base = DeliveryOptions.MakeBase };
        using var registries = new RegistryClients(new CredentialSettings(), TimeProvider.System);
        var bases = new BaseSource(Workspace, files, registries, choices);
        var stage = new PackageStage(services, registry, new ServingFolders(services, registry, new ChampionSource(Workspace, registry, records)), this, bases, this, choices);
        return stage.RunAsync(new MarketModel(), options ?? new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);
    }

    public Task<ServiceBuild> BuildAsync(HostKind kind, CancellationToken cancellation) =>
        Task.FromResult(new ServiceBuild(kind, folder["service"], "Levain.ScoringNative", folder["src/packages.lock.json"]));

    public Task<SourceState> StateAsync(CancellationToken cancellation) => Task.FromResult(State);

    public void Dispose() => folder.Dispose();

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }
}
