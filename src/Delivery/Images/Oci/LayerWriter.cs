using System.Globalization;
using System.Text;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Oci;

/// <summary>Makes layers and remembers them: the same entries are packed once.</summary>
/// <param name="blobs">Where layers are kept.</param>
/// <param name="files">Knows digests of files that have not changed.</param>
public sealed class LayerWriter(BlobStore blobs, FileIndex files)
{
    /// <summary>One more with every change of the bytes that are made of the same entries.</summary>
    private const int Form = 1;

    // Models are packed side by side, and most of their layers are the same: the second finds what the first has packed.
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>Packs entries, or finds them packed.</summary>
    /// <param name="name">What the layer holds.</param>
    /// <param name="entries">Its files, folders and links, in any order.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">A file cannot be read, or the disk is full.</exception>
    public async Task<PackedLayer> WriteAsync(string name, IReadOnlyList<LayerEntry> entries, CancellationToken cancellation)
    {
        var memory = Path.Combine(blobs.Folder, "layers", Digest.ToHex(KeyOf(name, entries)) + ".json");
        await One.WaitAsync(cancellation);
        try
        {
            if (Remembered(memory) is { } known) return known;
            var layer = await PackAsync(name, entries, cancellation);
            AtomicFile.Write(memory, Json.Write(layer));
            return layer;
        }
        finally
        {
            One.Release();
        }
    }

    private async Task<PackedLayer> PackAsync(string name, IReadOnlyList<LayerEntry> entries, CancellationToken cancellation)
    {
        var (diffId, unpacked) = ("", 0L);
        var blob = await blobs.PutAsync(MediaTypes.GzipLayer, stream => Task.Run(
            async () =>
            {
                await using var gzip = new GzipWriter(stream);
                await using var plain = new HashingWriter(gzip);
                await LayerArchive.WriteAsync(plain, entries, cancellation);
                (diffId, unpacked) = (plain.Digest(), plain.Length);
            },
            cancellation), cancellation);
        return new PackedLayer { Name = name, Digest = blob.Digest, DiffId = diffId, Bytes = blob.Size, Unpacked = unpacked };
    }

    private string KeyOf(string name, IReadOnlyList<LayerEntry> entries)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Form} {name}\n");
        foreach (var entry in LayerArchive.WithFolders(entries))
            text.Append(CultureInfo.InvariantCulture, $"{entry.Path}\t{(entry.Source is null ? "" : files.DigestOf(entry.Source))}\t{entry.LinksTo}\t{entry.IsProgram}\t{entry.Owner}\n");
        return Digest.OfText(text.ToString());
    }

    private PackedLayer? Remembered(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            var layer = Json.Read<PackedLayer>(File.ReadAllText(path), path, "");
            return blobs.Has(layer.Descriptor()) && files.DigestOf(blobs.PathOf(layer.Digest)) == layer.Digest ? layer : null;
        }
        catch (LevainException)
        {
            // Damaged: the layer is packed again.
            return null;
        }
    }
}
