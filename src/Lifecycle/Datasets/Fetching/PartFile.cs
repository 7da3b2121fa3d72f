using System.Buffers;
using System.Globalization;
using Levain.Stages;

namespace Levain.Datasets.Fetching;

/// <summary>A file on its way: it takes its name when its size and digest are the pinned ones.</summary>
/// <param name="target">The file that it becomes.</param>
/// <param name="pin">What is expected; without a digest anything is.</param>
/// <param name="index">Remembers the digest.</param>
internal sealed class PartFile(string target, DatasetFile pin, FileIndex index)
{
    /// <summary>What is put behind the name of a file that is not whole.</summary>
    public const string Suffix = ".part";

    private const int Block = 1 << 17;

    private readonly string path = target + Suffix;

    /// <summary>Bytes that are there.</summary>
    public long Length => FileStamp.Of(path)?.Bytes ?? 0;

    /// <summary>Bytes of the whole where they are pinned.</summary>
    public long? Expected => pin.Sha256.Length > 0 ? pin.Bytes : null;

    /// <summary>The file that says what the beginning at hand is the beginning of.</summary>
    public string Origin => path + ".origin";

    /// <summary>Whether all is there, as pinned.</summary>
    public bool IsWhole => Expected is not null && Complaint() is null;

    /// <summary>Appends all that a stream gives.</summary>
    /// <param name="source">Whose failures pass as they are; those of the disk are told.</param>
    /// <param name="total">The bytes of the whole, as far as they are known.</param>
    /// <param name="progress">Told the share of the whole that is there.</param>
    /// <param name="cancellation">Stops between two blocks; what is written stays.</param>
    public async Task FillAsync(Stream source, long? total, IProgress<double> progress, CancellationToken cancellation)
    {
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            await using var file = Open();
            for (var length = file.Length; ; progress.Report(Share(length, total)))
            {
                var read = await source.ReadAsync(block.AsMemory(0, Block), cancellation);
                if (read == 0) break;
                length += read;
                DemandSize(length, atMost: true);
                await Disk.GuardAsync(path, () => WriteAsync(file, block.AsMemory(0, read)));
            }

            Disk.Guard(path, () => file.Flush(flushToDisk: true));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Refuses a size other than the pinned one, before it is paid for.</summary>
    /// <exception cref="LevainException">The size is another; nothing is left of the part.</exception>
    public void DemandSize(long bytes, bool atMost = false)
    {
        if (Expected is not { } expected || bytes == expected || (atMost && bytes < expected)) return;
        Delete();
        throw new LevainException(string.Create(
            CultureInfo.InvariantCulture, $"it has {(atMost ? "more than " : "")}{(atMost ? expected : bytes)} bytes instead of {expected}. {Advice}"));
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="LevainException">It is not what is pinned; nothing is left of the part.</exception>
    public void Take()
    {
        if (Complaint() is { } complaint)
        {
            Delete();
            throw new LevainException($"{complaint}. {Advice}");
        }

        Disk.Guard(target, () => File.Move(path, target, overwrite: true));
        index.Moved(path, target);
        Delete();
    }

    public void Delete() => Disk.Guard(path, () =>
    {
        File.Delete(path);
        File.Delete(Origin);
    });

    private static string Advice =>
        "What came is deleted. If the source is right and the new content is meant, pin it with --target=Fetch --pin";

    private string? Complaint()
    {
        if (Expected is null) return null;
        if (Length != pin.Bytes)
            return string.Create(CultureInfo.InvariantCulture, $"it has {Length} bytes instead of {pin.Bytes}");
        var digest = index.DigestOf(path);
        return digest == Digest.FromHex(pin.Sha256)
            ? null
            : $"it has other content: {Digest.Brief(digest)} instead of {Digest.Brief(Digest.FromHex(pin.Sha256))}";
    }

    private FileStream Open()
    {
        FileStream? file = null;
        Disk.Guard(path, () => file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0));
        return file!;
    }

    private static async Task<bool> WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes)
    {
        await file.WriteAsync(bytes);
        return true;
    }

    private static double Share(long length, long? total) => total is > 0 ? Math.Min(1, (double)length / total.Value) : 0;
}
