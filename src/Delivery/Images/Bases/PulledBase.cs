using System.IO.Compression;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Delivery.Images.Bases;

/// <summary>Brings a base from its registry; one that was brought before needs no registry any more.</summary>
/// <param name="blobs">Takes its blobs.</param>
/// <param name="pull">The way to registries.</param>
internal sealed class PulledBase(BlobStore blobs, ImagePull pull)
{
    private static readonly ImagePlatform Platform = new() { Architecture = MadeBase.Architecture, Os = "linux" };

    /// <summary>Whether it was brought before.</summary>
    public bool IsHere(ImageReference image) => Remembered(MemoryOf(image)) is not null;

    /// <summary>Brings a base.</summary>
    /// <param name="image">Its name, with a digest.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">It cannot be had, or is not what its digest says.</exception>
    public async Task<BaseImage> BringAsync(ImageReference image, CancellationToken cancellation)
    {
        var memory = MemoryOf(image);
        if (Remembered(memory) is { } known) return Read(image, known.Manifest, known.Layers);
        var stored = await pull.BringAsync(image, Platform, blobs, cancellation);
        var layers = await LayersOfAsync(image, stored, cancellation);
        AtomicFile.Write(memory, Json.Write(new BroughtBase { Manifest = stored.Digest, Layers = layers }));
        return Read(image, stored.Digest, layers);
    }

    private string MemoryOf(ImageReference image) =>
        Path.Combine(blobs.Folder, "bases", $"{Digest.ToHex(image.Digest!)}-{Platform.Architecture}.json");

    private BaseImage Read(ImageReference image, string manifest, IReadOnlyList<PackedLayer> layers) => new()
    {
        Facts = new PackedBase { Reference = image.ToString(), Digest = manifest, IsMade = false },
        Layers = layers,
        Config = OciJson.Read<ImageConfig>(blobs.Read(OciJson.Read<Manifest>(blobs.Read(manifest), image.ToString()).Config.Digest), image.ToString()),
    };

    private async Task<List<PackedLayer>> LayersOfAsync(ImageReference image, StoredManifest stored, CancellationToken cancellation)
    {
        var manifest = stored.Read(image.ToString());
        var config = OciJson.Read<ImageConfig>(blobs.Read(manifest.Config.Digest), image.ToString());
        if (config.Root?.DiffIds is not { } ids || ids.Count != manifest.Layers.Count || config.Os != Platform.Os || config.Architecture != Platform.Architecture)
            throw new LevainException($"{image} is no image for {Platform.Os}/{Platform.Architecture} whose config names its layers. Name another image with --base.");
        var layers = new List<PackedLayer>();
        foreach (var (blob, diffId) in manifest.Layers.Zip(ids)) layers.Add(await LayerAsync(image, blob, diffId, cancellation));
        return layers;
    }

    private async Task<PackedLayer> LayerAsync(ImageReference image, Descriptor blob, string diffId, CancellationToken cancellation)
    {
        await using var packed = File.OpenRead(blobs.PathOf(blob.Digest));
        await using Stream plain = blob.MediaType switch
        {
            MediaTypes.GzipLayer or MediaTypes.DockerGzipLayer => new GZipStream(packed, CompressionMode.Decompress),
            MediaTypes.Layer => packed,
            var other => throw new LevainException($"A layer of {image} is of the kind {other}, which is not understood. Name an image with gzip layers with --base."),
        };
        await using var hashed = new HashingWriter(Stream.Null);
        await plain.CopyToAsync(hashed, cancellation);
        if (hashed.Digest() != diffId)
            throw new LevainException($"A layer of {image}, {Digest.Brief(blob.Digest)}, does not hold what its config says. Name another image with --base.");
        return new PackedLayer
        {
            Name = "base",
            MediaType = blob.MediaType == MediaTypes.DockerGzipLayer ? MediaTypes.GzipLayer : blob.MediaType,
            Digest = blob.Digest,
            DiffId = diffId,
            Bytes = blob.Size,
            Unpacked = hashed.Length,
        };
    }

    private BroughtBase? Remembered(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            var known = Json.Read<BroughtBase>(File.ReadAllText(path), path, "");
            return blobs.Holds(known.Manifest) ? known : null;
        }
        catch (LevainException)
        {
            // Damaged: the base is brought again.
            return null;
        }
    }
}
