using System.Globalization;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>A champion's files as an OCI artefact of their own: one layer a file, which any client that knows artefacts can pull.</summary>
/// <remarks>OCI image specification 1.1, guidelines for artefact usage.</remarks>
public static class ModelArtefact
{
    public const string Type = "application/vnd.levain.model.v1";

    /// <summary>The key under which a layer says its file's name.</summary>
    public const string Title = "org.opencontainers.image.title";

    /// <summary>The key under which the artefact says the champion's digest.</summary>
    public const string ChampionKey = "levain.model.digest";

    /// <summary>The name of a model's repository of artefacts.</summary>
    public static string RepositoryOf(string model) => model + "-model";

    /// <summary>The tag of a champion's artefact.</summary>
    public static string TagOf(string digest) => "sha256-" + Digest.ToHex(digest);

    /// <summary>Makes the artefact; the same files and facts give the same digest.</summary>
    /// <param name="model">The model.</param>
    /// <param name="image">Whose champion, snapshot and commit it tells.</param>
    /// <param name="files">Paths by the names that they have for readers.</param>
    /// <param name="store">Where its blobs go.</param>
    public static StoredManifest Make(string model, PackedImage image, IReadOnlyDictionary<string, string> files, BlobStore store)
    {
        var manifest = new Manifest
        {
            SchemaVersion = 2,
            ArtifactType = Type,
            Config = store.Put(MediaTypes.Empty, "{}"u8.ToArray()),
            Layers = [.. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Layer(f.Key, f.Value, store))],
            Annotations = new(StringComparer.Ordinal)
            {
                ["levain.model.name"] = model,
                ["levain.model.version"] = image.Version.ToString(CultureInfo.InvariantCulture),
                [ChampionKey] = image.Champion,
                ["levain.model.snapshot"] = image.Snapshot,
                ["org.opencontainers.image.revision"] = image.Commit,
            },
        };
        var bytes = OciJson.Write(manifest);
        return new StoredManifest(MediaTypes.Manifest, store.Put(MediaTypes.Manifest, bytes).Digest, bytes);
    }

    /// <summary>Whether an artefact says that it holds these files of a champion.</summary>
    public static bool Holds(Manifest artefact, string champion, IEnumerable<string> names) =>
        artefact.Annotations?.GetValueOrDefault(ChampionKey) == champion
        && !names.Except(artefact.Layers.Select(l => l.Annotations?.GetValueOrDefault(Title)).OfType<string>(), StringComparer.Ordinal).Any();

    private static Descriptor Layer(string name, string path, BlobStore store) =>
        store.Put(TypeOf(name), Disk.GuardRead(path, () => File.ReadAllBytes(path))) with { Annotations = new(StringComparer.Ordinal) { [Title] = name } };

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".zip" => "application/zip",
        ".json" => "application/json",
        ".jsonl" => "application/jsonl",
        ".md" => "text/markdown",
        _ => "application/octet-stream",
    };
}
