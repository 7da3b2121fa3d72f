using System.Collections.Concurrent;

namespace Levain.Stages;

/// <summary>Remembers digests of files by their stamps, so that unchanged files are not read again.</summary>
/// <param name="path">Where the memory is kept between runs; losing it costs time alone.</param>
[Plumbing]
public sealed class FileIndex(string path)
{
    private const int Tries = 3;

    private readonly Lazy<ConcurrentDictionary<string, Known>> entries = new(() => Load(path));
    private readonly Lock saving = new();
    private int changed;

    private sealed record Known(FileStamp Stamp, string Digest);

    /// <summary>Hashes a file's content.</summary>
    internal Func<string, string> Read { get; init; } = Digest.OfFile;

    /// <summary>The digest of a file, read only where its stamp differs from what is remembered.</summary>
    /// <exception cref="LevainException">The file is not there, or does not keep still.</exception>
    public string DigestOf(string file) => DigestOf(file, FileStamp.Of(file) ?? throw Gone(file));

    /// <summary>The digest of a file whose stamp was just taken.</summary>
    /// <exception cref="LevainException">The file is gone since, or does not keep still.</exception>
    internal string DigestOf(string file, FileStamp stamp) =>
        entries.Value.TryGetValue(file, out var known) && known.Stamp == stamp ? known.Digest : Learn(file, stamp);

    /// <summary>Takes over what is known of a file that was just renamed, which changes no more than its status.</summary>
    internal void Moved(string old, string file)
    {
        if (!entries.Value.TryRemove(old, out var known)) return;
        if (FileStamp.Of(file) is { } now && now with { Changed = known.Stamp.Changed } == known.Stamp)
            Remember(file, new Known(now, known.Digest));
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
            var known = entries.Value.ToArray();
            Array.Sort(known, (a, b) => string.CompareOrdinal(a.Key, b.Key));
            AtomicFile.Write(path, string.Concat(known.AsParallel().AsOrdered()
                .Where(e => File.Exists(e.Key) && !e.Key.Contains('\n', StringComparison.Ordinal))
                .Select(e => $"{e.Value.Digest}\t{e.Value.Stamp}\t{e.Key}\n")));
        }
    }

    // Only what was the same before and after the reading is remembered, and only that is an answer.
    private string Learn(string file, FileStamp before)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var digest = ReadOf(file);
            var after = FileStamp.Of(file) ?? throw Gone(file);
            if (after == before)
            {
                Remember(file, new Known(after, digest));
                return digest;
            }

            before = after;
        }

        throw new LevainException(
            $"{file} was changed each time while it was read. Wait until nobody writes it, then run the same command again.");
    }

    private string ReadOf(string file)
    {
        try
        {
            return Read(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Gone(file);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw Disk.Unreadable(file, refused);
        }
    }

    private void Remember(string file, Known known)
    {
        entries.Value[file] = known;
        Interlocked.Exchange(ref changed, 1);
    }

    private static LevainException Gone(string file) =>
        new($"{file} is gone, though it was there a moment ago. Put it back, then run the same command again.");

    // A line that an older version wrote has fewer parts, and is passed over.
    private static ConcurrentDictionary<string, Known> Load(string path)
    {
        if (!File.Exists(path)) return new(StringComparer.Ordinal);
        var lines = File.ReadAllLines(path).AsParallel().Select(Parse).OfType<KeyValuePair<string, Known>>().ToList();
        var known = new ConcurrentDictionary<string, Known>(Environment.ProcessorCount, lines.Count, StringComparer.Ordinal);
        foreach (var (file, entry) in lines) known[file] = entry;
        return known;
    }

    private static KeyValuePair<string, Known>? Parse(string line)
    {
        var digest = line.IndexOf('\t', StringComparison.Ordinal);
        var name = digest;
        for (var i = 0; i < FileStamp.Parts && name >= 0; i++) name = line.IndexOf('\t', name + 1);
        return name > 0 && FileStamp.Parse(line.AsSpan(digest + 1, name - digest - 1)) is { } stamp
            ? new(line[(name + 1)..], new Known(stamp, line[..digest]))
            : null;
    }
}
