using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Levain.Stages;
using Microsoft.ML;

namespace Levain.Training;

/// <summary>ML.NET's zip, written so that equal models are equal bytes, and named by its entries.</summary>
internal static class ModelArchive
{
    // The oldest time that a zip can carry.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Saves a model with its entries in order and without the time of day.</summary>
    public static void Save(MLContext ml, ITransformer model, DataViewSchema schema, string path)
    {
        using var raw = new MemoryStream();
        ml.Model.Save(model, schema, raw);
        raw.Position = 0;
        using var source = new ZipArchive(raw, ZipArchiveMode.Read);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var target = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var entry in InOrder(source))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }

    /// <summary>The digest over the names and contents of the entries: what the model is, whatever packed it.</summary>
    /// <exception cref="LevainException">The file is no zip.</exception>
    public static string Fingerprint(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var entry in InOrder(archive))
            {
                using var content = entry.Open();
                hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{entry.FullName}\n{entry.Length}\n")));
                hash.AppendData(SHA256.HashData(content));
            }

            return Digest.Name(hash.GetHashAndReset());
        }
        catch (InvalidDataException broken)
        {
            throw new LevainException($"{path} is not a model: {broken.Message} Delete it and run the same command again.", broken);
        }
    }

    /// <summary>The first digits of each entry's digest, by the entry's name.</summary>
    public static SortedDictionary<string, string> Entries(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            entries[entry.FullName] = Digest.Brief(Digest.Name(SHA256.HashData(content)));
        }

        return entries;
    }

    private static IEnumerable<ZipArchiveEntry> InOrder(ZipArchive archive) =>
        archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal);
}
