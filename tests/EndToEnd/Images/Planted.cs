using System.IO.Compression;
using System.Text;

namespace Levain.EndToEnd.Images;

/// <summary>Looks for words in files, inside of gzip too.</summary>
internal static class Planted
{
    /// <summary>The files below folders that hold one of the words, as text of one or of two bytes a letter.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> words, params string[] folders)
    {
        var sought = words.SelectMany(w => new[] { (Word: w, Bytes: Encoding.UTF8.GetBytes(w)), (Word: w, Bytes: Encoding.Unicode.GetBytes(w)) }).ToList();
        return
        [
            .. folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(f => new FileInfo(f).LinkTarget is null)
                .SelectMany(file => Contents(file).SelectMany(bytes => sought.Where(s => bytes.AsSpan().IndexOf(s.Bytes) >= 0).Select(s => $"{s.Word} in {file}"))).Distinct(),
        ];
    }

    private static IEnumerable<byte[]> Contents(string file)
    {
        var bytes = File.ReadAllBytes(file);
        yield return bytes;
        if (bytes is not [0x1f, 0x8b, ..]) yield break;
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        yield return unpacked.ToArray();
    }
}
