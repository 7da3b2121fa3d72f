namespace Levain.Stages;

/// <summary>Every path of a checkout, in one place.</summary>
/// <param name="root">The absolute path of the repository's root.</param>
[Plumbing]
public sealed class Workspace(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Where records, results and generated data go.</summary>
    public string Artifacts { get; init; } = Path.Combine(Path.GetFullPath(root), "artifacts");

    public string Lock => Path.Combine(Artifacts, ".lock");

    public string Temporary => Path.Combine(Artifacts, ".tmp");

    public string FileIndex => Path.Combine(Artifacts, ".files");

    /// <summary>The committed description of a dataset and its small files.</summary>
    public string Dataset(string name) => Path.Combine(Root, "data", name);

    public string DatasetManifest(string name) => Path.Combine(Dataset(name), "dataset.json");

    /// <summary>Files that a dataset's generator made.</summary>
    public string GeneratedDataset(string name) => Path.Combine(Artifacts, ".data", name);

    /// <summary>The current records of a model and what its stages made.</summary>
    public string Model(string name) => Path.Combine(Artifacts, name);

    public string Record(string model, string stage) => Path.Combine(Model(model), RecordName(stage));

    /// <summary>A contract that was proposed for a person to review.</summary>
    public string ProposedContract(string name) => Path.Combine(Artifacts, "contracts", name + ".cs");

    /// <summary>Results by key, kept while branches change.</summary>
    public string Store(string model, string stage) => Path.Combine(Artifacts, ".store", model, stage.ToLowerInvariant());

    /// <summary>Bytes of models by digest.</summary>
    public string ModelBytes(string digest) =>
        Path.Combine(Artifacts, ".store", "models", digest.Replace("sha256:", "", StringComparison.Ordinal) + ".zip");

    /// <summary>Bytes of the files that services read beside a model's zip, by digest.</summary>
    public string ServingBytes(string name, string digest) => Path.Combine(
        Artifacts, ".store", "models", digest.Replace("sha256:", "", StringComparison.Ordinal) + Path.GetExtension(name));

    /// <summary>The pointer, card and profile that a champion had, kept so that it can come back without data.</summary>
    public string ChampionPapers(string digest) =>
        Path.Combine(Artifacts, ".store", "champions", digest.Replace("sha256:", "", StringComparison.Ordinal));

    /// <summary>The committed folder of a model: definition, champion, history, card.</summary>
    public string Definition(string model) => Path.Combine(Root, "models", model);

    public string Champion(string model) => Path.Combine(Definition(model), "champion.json");

    public string History(string model) => Path.Combine(Definition(model), "history.jsonl");

    public string Card(string model) => Path.Combine(Definition(model), "card.md");

    /// <summary>The pictures of the card.</summary>
    public string CardFolder(string model) => Path.Combine(Definition(model), "card");

    /// <summary>What the accepted rows of the champion's validation were like.</summary>
    public string ChampionProfile(string model) => Path.Combine(Definition(model), "profile.json");

    /// <summary>What the champion's rows and answers were like: served ones are judged by it.</summary>
    public string MonitoringReference(string model) => Path.Combine(Definition(model), "monitoring.json");

    /// <summary>What was decided about training again, a line a look.</summary>
    public string Decisions(string model) => Path.Combine(Model(model), "decisions.jsonl");

    /// <summary>Whether a champion came out again, for programs and for people.</summary>
    public string Reproduction(string model, string extension) => Path.Combine(Model(model), "reproduce" + extension);

    /// <summary>What this checkout remembers of the snapshots that were accepted for a model.</summary>
    public string Accepted(string model) => Path.Combine(Model(model), ".accepted");

    /// <summary>The champions as the checkout's own service of these models reads them: services of other models have their own folder.</summary>
    public string Served(IEnumerable<string> models) => Path.Combine(Artifacts, ".served", string.Join('+', models.Order(StringComparer.Ordinal)));

    /// <summary>What the checkout's own service predicted.</summary>
    public string Predictions => Path.Combine(Artifacts, "predictions");

    /// <summary>An OCI layout of the images that were packed here: blobs by digest.</summary>
    public string Images => Path.Combine(Artifacts, "images");

    /// <summary>A model's image as one file.</summary>
    public string ImageArchive(string model) => Path.Combine(Model(model), "image.tar");

    /// <summary>What images are put together from.</summary>
    public string Packing => Path.Combine(Artifacts, ".packing");

    /// <summary>A path as people type it, from the root and with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static string RecordName(string stage) => stage.ToLowerInvariant() + ".json";
}
