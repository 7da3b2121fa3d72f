using System.Formats.Tar;
using Levain.Stages;

namespace Levain.Delivery.Images.Oci;

/// <summary>Writes an image as one file that is an OCI archive and that <c>docker load</c> takes, too.</summary>
/// <param name="blobs">Holds the image.</param>
public sealed class ImageArchive(BlobStore blobs)
{
    // As in layers: the same image is the same archive.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive; it takes its name when it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="manifest">The image.</param>
    /// <param name="name">What the image is called where it is loaded, such as <c>fraud:1</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The digest of the archive.</returns>
    public Task<string> WriteAsync(string path, Descriptor manifest, string name, CancellationToken cancellation) =>
        Disk.GuardAsync(path, async () =>
        {
            var temporary = path + ".new";
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                string digest;
                await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                await using (var hashed = new HashingWriter(file))
                {
                    await WriteAsync(hashed, manifest, name, cancellation);
                    digest = hashed.Digest();
                }

                File.Move(temporary, path, overwrite: true);
                return digest;
            }
            finally
            {
                File.Delete(temporary);
            }
        });

    private async Task WriteAsync(Stream stream, Descriptor manifest, string name, CancellationToken cancellation)
    {
        var image = OciJson.Read<Manifest>(blobs.Read(manifest.Digest), blobs.PathOf(manifest.Digest));
        await using var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var blob in image.Layers.Append(image.Config).Append(manifest).DistinctBy(b => b.Digest).OrderBy(b => b.Digest, StringComparer.Ordinal))
        {
            await using var bytes = File.OpenRead(blobs.PathOf(blob.Digest));
            await EntryAsync(tar, PathOf(blob.Digest), bytes, cancellation);
        }

        var index = ImageLayout.IndexOf([ImageLayout.Named(name, manifest)]);
        await EntryAsync(tar, "index.json", new MemoryStream(OciJson.Write(index)), cancellation);
        await EntryAsync(tar, "manifest.json", new MemoryStream(OciJson.Write(new[] { ForDocker(image, name) })), cancellation);
        await EntryAsync(tar, ImageLayout.VersionFile, new MemoryStream(ImageLayout.Version), cancellation);
    }

    // The file by which engines without a store of OCI images find config and layers.
    private static SortedDictionary<string, object> ForDocker(Manifest image, string name) => new(StringComparer.Ordinal)
    {
        ["Config"] = PathOf(image.Config.Digest),
        ["Layers"] = image.Layers.Select(l => PathOf(l.Digest)).ToList(),
        ["RepoTags"] = new[] { name },
    };

    private static string PathOf(string digest) => $"blobs/sha256/{Digest.ToHex(digest)}";

    private static Task EntryAsync(TarWriter tar, string name, Stream bytes, CancellationToken cancellation) => tar.WriteEntryAsync(
        new UstarTarEntry(TarEntryType.RegularFile, name)
        {
            ModificationTime = Time,
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
            DataStream = bytes,
        },
        cancellation);
}
