using System.Security.Cryptography;
using Levain.Stages;

namespace Levain.Delivery.Images.Oci;

/// <summary>Keeps blobs under their digests in the folder of an OCI layout: what is there is whole.</summary>
/// <param name="folder">The layout's folder; it is made where it is missing.</param>
public sealed class BlobStore(string folder)
{
    public string Folder => folder;

    /// <summary>Where a blob lies, or would.</summary>
    public string PathOf(string digest) => Path.Combine(folder, "blobs", "sha256", Digest.ToHex(digest));

    /// <summary>Whether a blob of this digest and size is there.</summary>
    public bool Has(Descriptor blob) => new FileInfo(PathOf(blob.Digest)) is { Exists: true } file && file.Length == blob.Size;

    /// <summary>Whether a manifest and all that it names are there.</summary>
    public bool Holds(string manifest)
    {
        if (!File.Exists(PathOf(manifest))) return false;
        var image = OciJson.Read<Manifest>(Read(manifest), PathOf(manifest));
        return image.Layers.Append(image.Config).All(Has);
    }

    public byte[] Read(string digest) => File.ReadAllBytes(PathOf(digest));

    /// <summary>Keeps bytes at hand.</summary>
    public Descriptor Put(string mediaType, byte[] bytes)
    {
        var blob = new Descriptor { MediaType = mediaType, Digest = Digest.OfBytes(bytes), Size = bytes.Length };
        if (!Has(blob) || Digest.OfFile(PathOf(blob.Digest)) != blob.Digest) AtomicFile.Write(PathOf(blob.Digest), bytes);
        return blob;
    }

    /// <summary>Keeps what is written to a stream; it takes its name when it is whole.</summary>
    /// <param name="mediaType">What it is.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="cancellation">Stops it; nothing is left then.</param>
    /// <exception cref="LevainException">The disk is full, read-only or closed to this user.</exception>
    public async Task<Descriptor> PutAsync(string mediaType, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var temporary = Path.Combine(folder, "blobs", $"new-{Environment.ProcessId}-{Path.GetRandomFileName()}");
        return await Disk.GuardAsync(folder, async () =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "blobs", "sha256"));
            try
            {
                var blob = await WriteAsync(temporary, mediaType, write, cancellation);
                File.Move(temporary, PathOf(blob.Digest), overwrite: true);
                return blob;
            }
            finally
            {
                File.Delete(temporary);
            }
        });
    }

    private static async Task<Descriptor> WriteAsync(string path, string mediaType, Func<Stream, Task> write, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        await write(file);
        await file.FlushAsync(cancellation);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var digest = Digest.Name(await SHA256.HashDataAsync(file, cancellation));
        return new Descriptor { MediaType = mediaType, Digest = digest, Size = file.Length };
    }
}
