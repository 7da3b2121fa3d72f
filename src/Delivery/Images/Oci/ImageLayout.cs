using Levain.Stages;

namespace Levain.Delivery.Images.Oci;

/// <summary>Makes a folder of blobs an OCI layout that other programs read, with a name for each image.</summary>
/// <param name="blobs">The folder.</param>
public sealed class ImageLayout(BlobStore blobs)
{
    public const string NameAnnotation = "org.opencontainers.image.ref.name";

    internal const string VersionFile = "oci-layout";

    internal static byte[] Version { get; } = "{\"imageLayoutVersion\":\"1.0.0\"}"u8.ToArray();

    private static readonly Lock Writing = new();

    /// <summary>Lets a name stand for a manifest; it stands for no other then.</summary>
    public void Name(string name, Descriptor manifest)
    {
        lock (Writing)
        {
            var path = Path.Combine(blobs.Folder, "index.json");
            var others = Read(path).Where(m => m.Annotations?.GetValueOrDefault(NameAnnotation) is var other && other != name && other is not null);
            AtomicFile.Write(Path.Combine(blobs.Folder, VersionFile), Version);
            AtomicFile.Write(path, OciJson.Write(IndexOf([.. others, Named(name, manifest)])));
        }
    }

    internal static ImageIndex IndexOf(IEnumerable<Descriptor> manifests) => new()
    {
        SchemaVersion = 2,
        Manifests = [.. manifests.OrderBy(m => m.Annotations![NameAnnotation], StringComparer.Ordinal)],
    };

    internal static Descriptor Named(string name, Descriptor manifest) => manifest with
    {
        Annotations = new SortedDictionary<string, string>(StringComparer.Ordinal) { [NameAnnotation] = name },
    };

    // A layout is a convenience: one that was damaged begins anew, its blobs are found by their digests.
    private static IReadOnlyList<Descriptor> Read(string path)
    {
        try
        {
            return File.Exists(path) ? OciJson.Read<ImageIndex>(File.ReadAllBytes(path), path).Manifests : [];
        }
        catch (LevainException)
        {
            return [];
        }
    }
}
