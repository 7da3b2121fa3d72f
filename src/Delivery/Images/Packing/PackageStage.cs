using System.Collections.Concurrent;
using System.Globalization;
using Levain.Definitions;
using Levain.Delivery.Images.Bases;
using Levain.Delivery.Images.Oci;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Images.Packing;

/// <summary>Puts a champion and the service that answers with it into an image.</summary>
public sealed class PackageStage(
    StageServices services, Registry registry, ServingFolders folders, IServiceBuilds builds, BaseSource bases, ISources sources, DeliveryOptions choices)
    : Stage<PackedImage>(services)
{
    public const string StageName = "Package";

    private readonly ConcurrentDictionary<string, PackageInputs> prepared = new(StringComparer.Ordinal);
    private readonly BlobStore blobs = new(services.Workspace.Images);

    public override string Name => StageName;

    // Of a definition an image holds the name and the purpose; the champion's own files are in the key by their digests.
    internal override IReadOnlyList<string> Unread =>
    [
        .. DefinitionMembers.OfChecks, .. DefinitionMembers.OfSplit, .. DefinitionMembers.OfFeatures, .. DefinitionMembers.OfLabel,
        .. DefinitionMembers.OfLearner, .. DefinitionMembers.OfDecision, .. DefinitionMembers.OfSlices, .. DefinitionMembers.OfJudgement,
    ];

    protected override async Task PrepareAsync(ModelDefinition definition, CancellationToken cancellation)
    {
        var champion = registry.Champion(definition.Name) ?? throw new LevainException(
            $"{definition.Name} has no champion yet: there is nothing to put into an image. Run --target=Retrain --model={definition.Name} first.");
        bases.Demand();
        var build = await builds.BuildAsync(HostChoice.For(champion, choices.Host, builds.CanLink), cancellation);
        prepared[definition.Name] = new PackageInputs(
            champion, build, await bases.BringAsync(build, cancellation), await sources.StateAsync(cancellation));
    }

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        var inputs = prepared[definition.Name];
        key.With("input:champion", Digest.OfFile(Workspace.Champion(definition.Name)))
            .With("input:service", Digest.OfText(string.Concat(
                ServiceLayers.Of(inputs.Build).SelectMany(l => l.Entries).Select(e => $"{e.Path} {Services.Files.DigestOf(e.Source!)}\n"))))
            .With("input:packages", Digest.OfFile(inputs.Build.LockFile))
            .With("base", inputs.Base.Facts.Digest)
            .With("host", inputs.Build.Kind.ToString())
            .With("sources", Json.WriteLine(inputs.Sources))
            .With("input:papers", string.Join(' ', PaperFiles(definition.Name).Select(p => $"{Path.GetFileName(p)} {Digest.OfFile(p)}")));
    }

    protected override async Task<PackedImage> WorkAsync(StageWork work)
    {
        var inputs = prepared[work.Model];
        var place = Path.Combine(Workspace.Packing, "models");
        if (await folders.LayOutAsync(work.Definition, place, work.Progress, work.Cancellation) is var laidOut && laidOut.Digest != inputs.Champion.Digest)
            throw new LevainException($"The champion of {work.Model} moved while its image was made. Nothing was changed: run the same command again.");
        IReadOnlyList<(string Name, IReadOnlyList<LayerEntry> Entries)> parts =
            [.. ServiceLayers.Of(inputs.Build), ("model", [.. ModelLayer.Of(work.Model, inputs.Champion, place, Workspace), ImageMaker.LogFolder])];
        var writer = new LayerWriter(blobs, Services.Files);
        var layers = new List<PackedLayer>();
        foreach (var (name, entries) in parts) layers.Add(await writer.WriteAsync(name, entries, work.Cancellation));
        AtomicFile.Write(work.Output(PackedContents.FileName), Json.Write(Contents(inputs, parts)));
        return await FinishAsync(work, inputs, layers);
    }

    protected override bool IsIntact(ModelDefinition definition, PackedImage facts) =>
        Workspace.ImageArchive(definition.Name) is var archive && File.Exists(archive) && Services.Files.DigestOf(archive) == facts.Archive
        && blobs.Holds(facts.Image);

    protected override string Finding(PackedImage facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"version {facts.Version}, image {Digest.Brief(facts.Image)}, {facts.Unpacked() / 1e6:0.0} MB, {facts.Host.ToString().ToLowerInvariant()} host on {(facts.Base.IsMade ? "a base of this machine's libraries" : facts.Base.Reference.Split('@')[0])}");

    private async Task<PackedImage> FinishAsync(StageWork work, PackageInputs inputs, IReadOnlyList<PackedLayer> layers)
    {
        var created = inputs.Sources.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var labels = ImageLabels.Of(work.Definition, inputs.Champion, inputs.Build, inputs.Base, inputs.Sources, created);
        var (manifest, config) = new ImageMaker(blobs).Write(inputs.Base, layers, inputs.Build, labels, created);
        var name = ImageName.Of(work.Model, inputs.Champion.Version);
        new ImageLayout(blobs).Name(name, manifest);
        return new PackedImage
        {
            Image = manifest.Digest,
            Config = config.Digest,
            Archive = await new ImageArchive(blobs).WriteAsync(Workspace.ImageArchive(work.Model), manifest, name, work.Cancellation),
            Champion = inputs.Champion.Digest,
            Version = inputs.Champion.Version,
            Snapshot = inputs.Champion.Recipe.Snapshot,
            Commit = inputs.Sources.Commit,
            IsChanged = inputs.Sources.IsChanged,
            Created = created,
            Host = inputs.Build.Kind,
            Base = inputs.Base.Facts,
            Layers = [.. inputs.Base.Layers, .. layers],
        };
    }

    private PackedContents Contents(PackageInputs inputs, IEnumerable<(string Name, IReadOnlyList<LayerEntry> Entries)> parts) => new()
    {
        Schema = PackedContents.CurrentSchema,
        Layers = new SortedDictionary<string, IReadOnlyList<PackedFile>>(
            parts.Append(("base", inputs.Base.Entries)).Where(p => p.Item2.Count > 0).ToDictionary(p => p.Item1, p => FilesOf(p.Item2)), StringComparer.Ordinal),
        Packages = PackageLock.Read(inputs.Build.LockFile),
    };

    private IReadOnlyList<PackedFile> FilesOf(IEnumerable<LayerEntry> entries) =>
    [
        .. entries.Where(e => e.Source is not null).OrderBy(e => e.Path, StringComparer.Ordinal).Select(e => new PackedFile
        {
            Path = e.Path,
            Digest = Services.Files.DigestOf(e.Source!),
            Bytes = new FileInfo(e.Source!).Length,
        }),
    ];

    private IEnumerable<string> PaperFiles(string model) => new[] { Workspace.Card(model), Workspace.ChampionProfile(model) }.Where(File.Exists);
}
