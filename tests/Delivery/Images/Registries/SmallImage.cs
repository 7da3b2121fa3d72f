using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Registries;

/// <summary>An image of a few files, as every engine can read it.</summary>
internal static class SmallImage
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>Puts an image into a store.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="version">The champion's version.</param>
    /// <param name="champion">The champion's digest.</param>
    /// <param name="layers">The content of a file for each layer.</param>
    public static PackedImage Put(BlobStore store, int version, string champion, params string[] layers)
    {
        var packed = layers.Select((text, i) => Layer(store, $"layer{i}", Encoding.UTF8.GetBytes(text))).ToList();
        const string created = "2026-01-02T03:04:05Z";
        var config = store.Put(MediaTypes.Config, OciJson.Write(new
        {
            created,
            architecture = "amd64",
            os = "linux",
            config = new Dictionary<string, object> { ["Labels"] = new Dictionary<string, string> { ["org.opencontainers.image.version"] = FormattableString.Invariant($"{version}") } },
            rootfs = new { type = "layers", diff_ids = packed.Select(p => p.DiffId) },
        }));
        var manifest = OciJson.Write(new Manifest
        {
            SchemaVersion = 2,
            Config = config,
            Layers = [.. packed.Select(p => new Descriptor { MediaType = MediaTypes.GzipLayer, Digest = p.Digest, Size = p.Bytes })],
        });
        return new PackedImage
        {
            Image = store.Put(MediaTypes.Manifest, manifest).Digest,
            Config = config.Digest,
            Archive = Digest.OfText("archive"),
            Champion = champion,
            Version = version,
            Snapshot = Digest.OfText("snapshot"),
            Commit = Commit,
            IsChanged = false,
            Created = created,
            Host = HostKind.Aot,
            Base = new PackedBase { Reference = "made", Digest = packed[0].Digest, IsMade = true },
            Layers = packed,
        };
    }

    /// <summary>The manifest of an image in a store, as it is pushed.</summary>
    public static StoredManifest Stored(BlobStore store, PackedImage image) => new(MediaTypes.Manifest, image.Image, store.Read(image.Image));

    /// <summary>Bytes that no compression makes smaller, the same each time.</summary>
    public static Descriptor Noise(BlobStore store, int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return store.Put("application/octet-stream", bytes);
    }

    private static PackedLayer Layer(BlobStore store, string name, byte[] content)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Ustar, leaveOpen: true))
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content), ModificationTime = DateTimeOffset.UnixEpoch });
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(tar.ToArray());
        var blob = store.Put(MediaTypes.GzipLayer, zipped.ToArray());
        return new PackedLayer { Name = name, Digest = blob.Digest, DiffId = Digest.OfBytes(tar.ToArray()), Bytes = blob.Size, Unpacked = tar.Length };
    }
}
