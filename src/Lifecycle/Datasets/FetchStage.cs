using System.Globalization;
using Levain.Definitions;
using Levain.Stages;

namespace Levain.Datasets;

/// <summary>Brings a dataset's snapshot and checks every byte of it against its pins.</summary>
public sealed class FetchStage(StageServices services, IReadOnlyList<IDatasetGenerator> generators)
    : Stage<Snapshot>(services)
{
    public const string StageName = "Fetch";

    public override string Name => StageName;

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) => key
        .With("dataset", definition.Dataset)
        .With("input:manifest", Digest.OfFile(ManifestOf(definition)))
        .With("pin", options.Pin.ToString());

    protected override async Task<Snapshot> WorkAsync(StageWork work)
    {
        var manifest = DatasetManifest.Load(Workspace, work.Definition.Dataset);
        if (work.Options.Force) Services.Files.Forget();
        var folder = manifest.Generator is null
            ? Workspace.Dataset(manifest.Name)
            : await new GeneratedFiles(Workspace, Services.Files, generators).MakeAsync(manifest, work);
        var pins = new FilePins(Workspace, Services.Files, manifest, folder);
        var files = work.Options.Pin ? pins.Renew() : pins.Check();
        return new Snapshot
        {
            Dataset = manifest.Name,
            Digest = Snapshot.DigestOf(files),
            Folder = Workspace.Relative(folder),
            Files = files,
        };
    }

    protected override bool IsIntact(ModelDefinition definition, Snapshot facts)
    {
        var folder = Path.Combine(Workspace.Root, facts.Folder);
        return facts.Files.All(f => FilePins.Holds(Services.Files, Path.Combine(folder, f.Name), f));
    }

    protected override string Finding(Snapshot facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Rows:N0} rows in {facts.Files.Count} {(facts.Files.Count == 1 ? "file" : "files")}, snapshot {Digest.Brief(facts.Digest)}");

    private string ManifestOf(ModelDefinition definition)
    {
        DatasetManifest.Load(Workspace, definition.Dataset);
        return Workspace.DatasetManifest(definition.Dataset);
    }
}
