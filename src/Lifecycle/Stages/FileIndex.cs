using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Levain.Stages;

/// <summary>Remembers digests of files by size and time of change, so that unchanged files are not read again.</summary>
/// <param name="path">Where the memory is kept between runs; losing it costs time alone.</param>
public sealed class FileIndex(string path)
{
    private readonly Lazy<ConcurrentDictionary<string, Entry>> entries = new(() => Load(path));
    private readonly Lock saving = new();
    private int changed;

    private sealed record Entry(long Bytes, long Ticks, string Digest);

    /// <summary>The digest of a file, read only where size or time of change differ from what is remembered.</summary>
    public string DigestOf(string file)
    {
        var info = new FileInfo(file);
        var (bytes, ticks) = (info.Length, info.LastWriteTimeUtc.Ticks);
        if (entries.Value.TryGetValue(file, out var known) && known.Bytes == bytes && known.Ticks == ticks)
            return known.Digest;
        var digest = Digest.OfFile(file);
        entries.Value[file] = new Entry(bytes, ticks, digest);
        Interlocked.Exchange(ref changed, 1);
        return digest;
    }

    /// <summary>Remembers nothing any more: every file is read again.</summary>
    public void Forget()
    {
        entries.Value.Clear();
        Interlocked.Exchange(ref changed, 1);
    }

    /// <summary>Writes what was learnt, in the order of the names.</summary>
    public void Save()
    {
        // Stages of several models end side by side, and there is one file.
        lock (saving)
        {
            if (Interlocked.Exchange(ref changed, 0) == 0) return;
            var text = new StringBuilder();
            foreach (var (file, entry) in entries.Value.ToArray().OrderBy(e => e.Key, StringComparer.Ordinal))
                if (File.Exists(file))
                    text.Append(CultureInfo.InvariantCulture, $"{entry.Digest}\t{entry.Bytes}\t{entry.Ticks}\t{file}\n");
            AtomicFile.Write(path, text.ToString());
        }
    }

    private static ConcurrentDictionary<string, Entry> Load(string path)
    {
        var known = new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal);
        if (!File.Exists(path)) return known;
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t', 4);
            if (parts.Length == 4
                && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var bytes)
                && long.TryParse(parts[2], CultureInfo.InvariantCulture, out var ticks))
                known[parts[3]] = new Entry(bytes, ticks, parts[0]);
        }

        return known;
    }
}
