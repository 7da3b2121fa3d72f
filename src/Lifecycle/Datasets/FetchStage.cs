using System.Collections.Concurrent;
using System.Globalization;
using Levain.Datasets.Fetching;
using Levain.Definitions;
using Levain.Stages;

namespace Levain.Datasets;

/// <summary>Brings a dataset's snapshot and checks every byte of it against its pins.</summary>
public sealed class FetchStage(StageServices services, IReadOnlyList<IDatasetGenerator> generators)
    : Stage<Snapshot>(services)
{
    public const string StageName = "Fetch";

    // Models that share a dataset share its files: one of them brings, the others find.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> bringing = new(StringComparer.Ordinal);

    public override string Name => StageName;

    internal override IReadOnlyList<string> Unread =>
    [
        .. DefinitionMembers.OfChecks, .. DefinitionMembers.OfSplit, .. DefinitionMembers.OfFeatures, .. DefinitionMembers.OfLabel,
        .. DefinitionMembers.OfLearner, .. DefinitionMembers.OfDecision, .. DefinitionMembers.OfSlices, .. DefinitionMembers.OfJudgement,
        .. DefinitionMembers.OfCard, .. DefinitionMembers.OfWatching, .. DefinitionMembers.OfRetraining,
    ];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) => key
        .With("dataset", definition.Dataset)
        .With("input:manifest", Disk.GuardRead(Workspace.Relative(ManifestOf(definition)), () => Digest.OfFile(ManifestOf(definition))))
        .With("pin", options.Pin.ToString());

    protected override async Task<Snapshot> WorkAsync(StageWork work)
    {
        var manifest = DatasetManifest.Load(Workspace, work.Definition.Dataset);
        if (work.Options.Force) Services.Files.Forget();
        var turn = bringing.GetOrAdd(manifest.Name, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(work.Cancellation);
        try
        {
            return await TakeAsync(manifest, work);
        }
        finally
        {
            turn.Release();
        }
    }

    protected override bool IsIntact(ModelDefinition definition, Snapshot facts)
    {
        var folder = Path.Combine(Workspace.Root, facts.Folder);
        return facts.Files.AsParallel().All(f => FilePins.Holds(Services.Files, Path.Combine(folder, f.Name), f));
    }

    protected override string Finding(Snapshot facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Rows:N0} rows in {facts.Files.Count} {(facts.Files.Count == 1 ? "file" : "files")}, snapshot {Digest.Brief(facts.Digest)}");

    private async Task<Snapshot> TakeAsync(DatasetManifest manifest, StageWork work)
    {
        var folder = await BringAsync(manifest, work);
        var pins = new FilePins(Workspace, Services.Files, manifest, folder);
        var files = work.Options.Pin ? await pins.RenewAsync(work.Cancellation) : pins.Check();
        return new Snapshot
        {
            Dataset = manifest.Name,
            Digest = Snapshot.DigestOf(files),
            Folder = Workspace.Relative(folder),
            // The same content from another place is the same snapshot.
            Files = [.. files.Select(f => f with { From = null })],
        };
    }

    private async Task<string> BringAsync(DatasetManifest manifest, StageWork work)
    {
        if (manifest.Generator is not null)
            return await new GeneratedFiles(Workspace, Services.Files, generators).MakeAsync(manifest, work);
        return manifest.Files.Any(f => f.From is not null)
            ? await new FetchedFiles(Workspace, Services.Files, Services.Clock).BringAsync(manifest, work)
            : Workspace.Dataset(manifest.Name);
    }

    // The manifest itself is read when there is work: the same bytes as before were good then.
    private string ManifestOf(ModelDefinition definition) =>
        DatasetManifest.PathOf(Workspace, definition.Dataset);
}
