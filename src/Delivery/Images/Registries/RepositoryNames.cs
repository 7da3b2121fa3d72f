using System.Text.RegularExpressions;

namespace Levain.Delivery.Images.Registries;

/// <summary>The forms of names in registries.</summary>
/// <remarks>OCI distribution specification 1.1.</remarks>
internal static partial class RepositoryNames
{
    /// <summary>Whether words of lower-case letters and digits stand between slashes.</summary>
    public static bool IsGood(string name) => name.Length <= 255 && Name().IsMatch(name);

    public static bool IsTag(string tag) => Tag().IsMatch(tag);

    /// <summary>Whether a digest is one that this program can check.</summary>
    public static bool IsDigest(string digest) => Sha256().IsMatch(digest);

    /// <summary>A digest that somebody else wrote, before it becomes a path or an address.</summary>
    /// <exception cref="LevainException">It is none that this program can check.</exception>
    public static string DemandDigest(string digest, string place) => IsDigest(digest) ? digest : throw new LevainException(
        $"{place} names a blob by {(digest.Length > 80 ? "something" : $"'{digest}'")}, which is no sha256: and 64 digits. What cannot be checked is not taken: choose another image.");

    [GeneratedRegex(@"\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._-]{0,127}\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}
