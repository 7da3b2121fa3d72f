using Levain.Datasets;
using Levain.Delivery.Images.Bases;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Models;
using Levain.Models.Market;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>The image of the market's committed champion, packed by the stage itself, and kept under <c>artifacts/</c> for the next run.</summary>
internal sealed class MarketImage
{
    public const string Model = "market";

    private static readonly Lazy<Task<MarketImage>> Made = new(MakeAsync);

    private readonly Workspace workspace;

    private MarketImage(Workspace workspace, StageRecord<PackedImage> record, string golden) => (this.workspace, Record, Golden) = (workspace, record, golden);

    public StageRecord<PackedImage> Record { get; }

    /// <summary>The path of the champion's golden file.</summary>
    public string Golden { get; }

    public string Archive => workspace.ImageArchive(Model);

    /// <summary>The folder of the OCI layout.</summary>
    public string Layout => workspace.Images;

    /// <summary>The list of all that the image holds.</summary>
    public string Contents => Path.Combine(workspace.Model(Model), PackedContents.FileName);

    /// <summary>The folder with the champion's bytes by their digests.</summary>
    public string ModelBytes => Path.GetDirectoryName(workspace.ModelBytes(Record.Facts.Champion))!;

    public static Task<MarketImage> ReadyAsync() => Made.Value;

    /// <summary>The same layers under another config.</summary>
    /// <param name="archive">Where the archive goes.</param>
    /// <param name="environment">Variables that are set otherwise.</param>
    public async Task<PackedImage> VaryAsync(string archive, IReadOnlyDictionary<string, string> environment)
    {
        var blobs = new BlobStore(workspace.Images);
        var facts = Record.Facts;
        var config = OciJson.Read<ImageConfig>(blobs.Read(facts.Config), "config");
        var run = config.Run! with { Env = [.. config.Run.Env!.Where(e => !environment.ContainsKey(e.Split('=')[0])), .. environment.Select(e => $"{e.Key}={e.Value}")] };
        var put = blobs.Put(MediaTypes.Config, OciJson.Write(config with { Run = run }));
        var manifest = blobs.Put(MediaTypes.Manifest, OciJson.Write(OciJson.Read<Manifest>(blobs.Read(facts.Image), "manifest") with { Config = put }));
        var digest = await new ImageArchive(blobs).WriteAsync(archive, manifest, $"levain/varied:{Digest.Brief(put.Digest)}", CancellationToken.None);
        return facts with { Image = manifest.Digest, Config = put.Digest, Archive = digest };
    }

    private static async Task<MarketImage> MakeAsync()
    {
        var root = Repository.Root;
        var workspace = new Workspace(root) { Artifacts = Path.Combine(root, "artifacts", ".delivery") };
        var builds = new PublishedService(root, Path.Combine(workspace.Artifacts, "service"));
        var files = new FileIndex(workspace.FileIndex);
        var records = new RecordBook(workspace);
        var services = new StageServices(
            workspace, files, records, new ResultStore(workspace, files), new NamedCode { Name = Digest.OfText(builds.Sources) }, TimeProvider.System);
        var registry = new Registry(workspace, TimeProvider.System);
        var source = new ChampionSource(workspace, registry, records);
        var options = new DeliveryOptions { Base = DeliveryOptions.MakeBase, Host = HostKind.Full };
        var model = new MarketModel();
        await new FetchStage(services, ModelAssembly.Generators()).RunAsync(model, new RunOptions(), Silence.Here, CancellationToken.None);
        var package = new PackageStage(
            services, registry, new ServingFolders(services, registry, source), builds, new BaseSource(workspace, files, new NoRegistries(), options), new StandingSources(), options);
        await package.RunAsync(model, new RunOptions(), Silence.Here, CancellationToken.None);
        var work = new StageWork(model, new RunOptions(), services.Store.OpenFolder(Model, "golden"), Silence.Here, CancellationToken.None);
        var golden = await source.ServingFileAsync(registry.Champion(Model)!, GoldenCase.FileName, work);
        return new MarketImage(workspace, records.Get<PackedImage>(Model, PackageStage.StageName), golden);
    }
}
