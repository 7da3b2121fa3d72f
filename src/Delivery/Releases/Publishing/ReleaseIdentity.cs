using Levain.Stages;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>The one file that says which champion a release is of: neither compression nor the commit of the image moves it.</summary>
internal static class ReleaseIdentity
{
    public const string FileName = "digest.txt";

    /// <summary>The file's content.</summary>
    /// <param name="champion">The champion's digest.</param>
    public static string Text(string champion) => champion + "\n";

    /// <summary>Whether a release that is public is this champion's; null where its server does not count digests.</summary>
    public static bool? IsOf(FoundRelease release, string champion) =>
        release.Assets.FirstOrDefault(a => a.Name == FileName) is not { } file ? false
        : file.Digest is null ? null
        : file.Digest == Digest.OfText(Text(champion));

    /// <summary>The sentence for a version that is public with something else in it.</summary>
    public static LevainException Foreign(FoundRelease release, string champion) => new(
        $"{release.TagName} is published already ({release.HtmlUrl}), and its {FileName} does not name this champion ({Digest.Brief(champion)}). A release is never changed, and nothing was. "
        + $"Promote what shall be released under a version of its own, or see who released {release.TagName}.");
}
