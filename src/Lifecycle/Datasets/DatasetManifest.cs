using Levain.Datasets.Fetching;
using Levain.Stages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Datasets;

/// <summary>The committed description of a dataset: where it comes from and what its bytes are.</summary>
public sealed record DatasetManifest
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the data come from, for people.</summary>
    public required string Source { get; init; }

    public required string Licence { get; init; }

    /// <summary>How the files are made; absent where they lie beside this manifest.</summary>
    public GeneratorReference? Generator { get; init; }

    public required IReadOnlyList<DatasetFile> Files { get; init; }

    /// <summary>Reads the manifest of a dataset.</summary>
    /// <exception cref="LevainException">It is missing or broken.</exception>
    public static DatasetManifest Load(Workspace workspace, string dataset)
    {
        var path = PathOf(workspace, dataset);
        var place = workspace.Relative(path);
        var manifest = Json.ReadFile<DatasetManifest>(path, place, CurrentSchema, "Mend it, or restore it from git.");
        if (manifest.Name != dataset)
            throw new LevainException($"{place} names the dataset '{manifest.Name}', its folder '{dataset}'. Make them agree.");
        SourceRules.Demand(manifest, place);
        return manifest;
    }

    /// <summary>Where the manifest of a dataset is.</summary>
    /// <exception cref="LevainException">It is missing.</exception>
    public static string PathOf(Workspace workspace, string dataset)
    {
        var path = workspace.DatasetManifest(dataset);
        return File.Exists(path) ? path : throw new LevainException(
            $"{workspace.Relative(path)} is missing: the dataset '{dataset}' is not described. Restore it, or write one as in docs/models.md.");
    }

    /// <summary>Writes the manifest back, with one line a file.</summary>
    public void Save(Workspace workspace)
    {
        using var reader = new JsonTextReader(new StringReader(Json.Write(this))) { DateParseHandling = DateParseHandling.None };
        var written = JObject.Load(reader);
        if (Generator is null) written.Remove("generator");
        var files = (JArray)written["files"]!;
        var lines = string.Join(",\n", files.Select(f => "    " + f.ToString(Formatting.None)));
        written["files"] = new JArray();
        var text = written.ToString().ReplaceLineEndings("\n") + "\n";
        AtomicFile.Write(
            workspace.DatasetManifest(Name),
            text.Replace("\"files\": []", "\"files\": [\n" + lines + "\n  ]", StringComparison.Ordinal));
    }
}
