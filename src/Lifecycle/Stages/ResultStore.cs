namespace Levain.Stages;

/// <summary>Keeps results by key, and lays the current one out beside its record.</summary>
[Plumbing]
public sealed class ResultStore(Workspace workspace, FileIndex files)
{
    /// <summary>An empty folder for a stage's outputs, on the same disk as the store.</summary>
    public string OpenFolder(string model, string stage)
    {
        var folder = Path.Combine(workspace.Temporary, $"{model}-{stage.ToLowerInvariant()}");
        Disk.Guard(folder, () =>
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
        });
        return folder;
    }

    /// <summary>Describes the files of a finished folder, in the order of their names.</summary>
    public static IReadOnlyList<OutputFile> Describe(string folder) =>
    [
        .. Directory.GetFiles(folder).OrderBy(f => Path.GetFileName(f), StringComparer.Ordinal).Select(f => new OutputFile
        {
            Name = Path.GetFileName(f),
            Digest = Digest.OfFile(f),
            Bytes = new FileInfo(f).Length,
        }),
    ];

    /// <summary>Takes a finished folder and its record into the store under the record's key.</summary>
    public void Put<TFacts>(string folder, StageRecord<TFacts> record)
    {
        AtomicFile.Write(Path.Combine(folder, Workspace.RecordName(record.Stage)), Json.Write(record));
        var place = Place(record.Model, record.Stage, record.Key);
        Disk.Guard(place, () =>
        {
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            Directory.Move(folder, place);
        });
    }

    /// <summary>The stored record under a key, or null where there is none or its outputs are damaged.</summary>
    public StageRecord<TFacts>? Find<TFacts>(string model, string stage, string key)
    {
        var path = Path.Combine(Place(model, stage, key), Workspace.RecordName(stage));
        if (!File.Exists(path)) return null;
        try
        {
            var record = Json.ReadFile<StageRecord<TFacts>>(path, workspace.Relative(path), StageRecord<TFacts>.CurrentSchema, "");
            return Intact(record, Place(model, stage, key)) ? record : null;
        }
        catch (LevainException)
        {
            // Damaged, as its outputs may be: the stage runs again and puts a whole one in its place.
            return null;
        }
    }

    /// <summary>Copies a stored result beside the model's other results; the record comes last.</summary>
    public void LayOut<TFacts>(StageRecord<TFacts> record)
    {
        var source = Place(record.Model, record.Stage, record.Key);
        var target = workspace.Model(record.Model);
        Disk.Guard(target, () =>
        {
            Directory.CreateDirectory(target);
            foreach (var name in record.Outputs.Select(o => o.Name).Append(Workspace.RecordName(record.Stage)))
            {
                var temporary = Path.Combine(target, name + ".new");
                File.Copy(Path.Combine(source, name), temporary, overwrite: true);
                File.Move(temporary, Path.Combine(target, name), overwrite: true);
            }
        });
    }

    /// <summary>Whether the outputs that a record names lie beside it, byte for byte.</summary>
    public bool IsLaidOut<TFacts>(StageRecord<TFacts> record) => Intact(record, workspace.Model(record.Model));

    private bool Intact<TFacts>(StageRecord<TFacts> record, string folder)
    {
        foreach (var output in record.Outputs)
        {
            var path = Path.Combine(folder, output.Name);
            if (!File.Exists(path) || files.DigestOf(path) != output.Digest) return false;
        }

        return true;
    }

    /// <summary>The folder in which a result with its record is kept; it may not be there.</summary>
    /// <remarks>A key's first 24 digits name it: paths stay short enough for every system.</remarks>
    public string Place(string model, string stage, string key) =>
        Path.Combine(workspace.Store(model, stage), key.Replace("sha256:", "", StringComparison.Ordinal)[..24]);
}
