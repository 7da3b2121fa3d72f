using System.Security.Cryptography;
using System.Text;

namespace Levain.EndToEnd.Images;

/// <summary>Digests, written out here so that they are not taken from what they check.</summary>
internal static class Digests
{
    public static string Of(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static async Task<string> OfFileAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return "sha256:" + Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }
}
