using System.Security.Cryptography;
using System.Text;

namespace Levain.Stages;

/// <summary>Names of content: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
public static class Digest
{
    private const string Prefix = "sha256:";

    /// <summary>Hashes UTF-8 text.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Hashes bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Name(SHA256.HashData(bytes));

    /// <summary>Hashes a file as it lies on disk: no line ending, no mark is changed.</summary>
    public static string OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return Name(SHA256.HashData(stream));
    }

    /// <summary>Names a finished hash.</summary>
    public static string Name(ReadOnlySpan<byte> hash) => Prefix + Convert.ToHexStringLower(hash);

    /// <summary>The name of a content whose hash is written without its prefix.</summary>
    public static string FromHex(string digits) => Prefix + digits;

    /// <summary>The hash without its prefix.</summary>
    public static string ToHex(string digest) => digest[Prefix.Length..];

    /// <summary>The first twelve digits, enough for people.</summary>
    public static string Brief(string digest) =>
        digest.StartsWith(Prefix, StringComparison.Ordinal) && digest.Length >= Prefix.Length + 12
            ? digest.Substring(Prefix.Length, 12)
            : digest;
}
