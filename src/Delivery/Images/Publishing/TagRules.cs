using System.Globalization;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Which tags name an image.</summary>
public static class TagRules
{
    public const string Champion = "champion";
    public const string Latest = "latest";

    /// <summary>The tag that is never moved: the champion's version and the commit.</summary>
    /// <exception cref="LevainException">The image does not know its commit.</exception>
    public static string VersionTag(PackedImage image) => image.Commit.Length >= 12
        ? string.Create(CultureInfo.InvariantCulture, $"{image.Version}-{image.Commit[..12]}")
        : throw new LevainException(
            "The image does not know the commit that it was made from, so it has no version tag. Run --target=Package in a git checkout with a commit, then this target again.");

    /// <summary>What becomes of the tags.</summary>
    /// <param name="image">The image that is published; it is the champion's.</param>
    /// <param name="version">Its version tag.</param>
    /// <param name="there">The images that the registry's tags name now, by tag.</param>
    /// <returns>The version tag first.</returns>
    /// <exception cref="LevainException">The version tag names another image.</exception>
    public static IReadOnlyList<PublishedTag> Plan(TagState image, string version, IReadOnlyDictionary<string, TagState> there) =>
    [
        Fixed(image, version, there.GetValueOrDefault(version)),
        Following(image, Champion, there.GetValueOrDefault(Champion)),
        Rising(image, there.GetValueOrDefault(Latest)),
    ];

    /// <summary>The sentence for a version tag that is taken.</summary>
    public static LevainException Taken(string tag, string holder, string image) => new(
        $"The tag {tag} names another image already ({Digest.Brief(holder)}, this one is {Digest.Brief(image)}), and a version tag is never moved. No tag was moved. "
        + "The same commit gave two images: if data, base or packages changed, commit that, run --target=Package and publish under the new commit.");

    private static PublishedTag Fixed(TagState image, string tag, TagState? there) =>
        there is null || there.Digest == image.Digest ? Following(image, tag, there) : throw Taken(tag, there.Digest, image.Digest);

    private static PublishedTag Following(TagState image, string tag, TagState? there) => new()
    {
        Name = tag,
        Move = there is null ? TagMove.Set : there.Digest == image.Digest ? TagMove.Kept : TagMove.Moved,
        Before = there?.Digest,
    };

    // Comparisons in which something is missing refuse.
    private static PublishedTag Rising(TagState image, TagState? there)
    {
        var follows = Following(image, Latest, there);
        if (follows.Move != TagMove.Moved || image.IsAsNewAs(there!)) return follows;
        return follows with
        {
            Move = TagMove.Kept,
            Because = there!.Version is null ? "it names an image that does not say its version" : "it names a newer image",
        };
    }
}
