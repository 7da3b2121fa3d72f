using System.Globalization;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Publishing;

public sealed class TagRulesTests
{
    private static readonly TagState Image = State("mine", 3, "2026-03-01");

    [Fact]
    public void In_an_empty_repository_all_tags_are_new() =>
        Assert.Equal(["3-x new", "champion new", "latest new"], Plan());

    [Fact]
    public void What_names_the_image_already_stays()
    {
        var plan = TagRules.Plan(Image, "3-x", new Dictionary<string, TagState> { ["3-x"] = Image, ["champion"] = Image, ["latest"] = Image });
        Assert.All(plan, t => Assert.Equal((TagMove.Kept, Image.Digest, null), (t.Move, t.Before, t.Because)));
    }

    [Fact]
    public void A_version_tag_of_another_image_is_never_moved()
    {
        var other = State("other", 3, "2026-03-01");
        Told.Says(
            Told.By(() => Plan(("3-x", other))), "The tag 3-x names another image", Digest.Brief(other.Digest), Digest.Brief(Image.Digest), "No tag was moved", "--target=Package");
    }

    [Theory]
    [InlineData(2, "2026-02-01")]
    [InlineData(4, "2026-04-01")]
    [InlineData(null, null)]
    public void Champion_follows_the_pointer_forth_and_back(int? version, string? created) =>
        Assert.Contains($"champion from {Digest.Brief(State("other", version, created).Digest)}", Plan(("champion", State("other", version, created))));

    [Theory]
    [InlineData(2, "2026-02-01", "latest from")]
    [InlineData(2, "2026-04-01", "latest from")]
    [InlineData(2, null, "latest from")]
    [InlineData(3, "2026-02-28", "latest from")]
    [InlineData(3, "2026-03-01", "latest from")]
    [InlineData(3, "2026-03-02", "latest stays (it names a newer image)")]
    [InlineData(3, null, "latest stays (it names a newer image)")]
    [InlineData(4, "2026-02-01", "latest stays (it names a newer image)")]
    [InlineData(null, "2020-01-01", "latest stays (it names an image that does not say its version)")]
    public void Latest_never_goes_to_an_older_image(int? version, string? created, string told) =>
        Assert.StartsWith(told, Plan(("latest", State("other", version, created)))[2], StringComparison.Ordinal);

    [Fact]
    public void The_version_tag_is_the_version_and_the_commit()
    {
        using var folder = new TempFolder();
        var image = SmallImage.Put(new BlobStore(folder.Path), 7, "sha256:c", "a");
        Assert.Equal("7-0123456789ab", TagRules.VersionTag(image));
        Told.Says(Told.By(() => TagRules.VersionTag(image with { Commit = "" })), "does not know the commit", "--target=Package");
    }

    private static TagState State(string name, int? version, string? created) =>
        new(Digest.OfText(name), version, created is null ? null : DateTimeOffset.Parse(created + "Z", CultureInfo.InvariantCulture));

    private static string[] Plan(params (string Tag, TagState State)[] there) =>
        [.. TagRules.Plan(Image, "3-x", there.ToDictionary(t => t.Tag, t => t.State)).Select(t => TagText.Of([t]))];
}
