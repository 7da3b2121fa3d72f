using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class ImageReferenceTests
{
    private static readonly string Digest = "sha256:" + new string('a', 64);

    [Fact]
    public void A_name_has_registry_repository_tag_and_digest()
    {
        var image = ImageReference.Parse($"mcr.microsoft.com/dotnet/aspnet:10.0@{Digest}");
        Assert.Equal(("mcr.microsoft.com", "dotnet/aspnet", "10.0", Digest), (image.Registry.Host, image.Repository, image.Tag, image.Digest));
        Assert.Equal((Digest, $"mcr.microsoft.com/dotnet/aspnet:10.0@{Digest}"), (image.Wanted, image.ToString()));
    }

    [Theory]
    [InlineData("127.0.0.1:5000/base", "base", "latest")]
    [InlineData("127.0.0.1:5000/base:3", "base", "3")]
    [InlineData("https://127.0.0.1:5000/a/b:v1", "a/b", "v1")]
    public void Without_a_digest_the_tag_is_wanted(string text, string repository, string wanted)
    {
        var image = ImageReference.Parse(text);
        Assert.Equal((repository, wanted), (image.Repository, image.Wanted));
    }

    [Theory]
    [InlineData("aspnet:10.0", "names no registry")]
    [InlineData("dotnet/aspnet", "is no host")]
    [InlineData("ghcr.io/Bank/a", "lower-case")]
    [InlineData("ghcr.io/a:", "is no tag")]
    [InlineData("ghcr.io/a:b c", "is no tag")]
    [InlineData("ghcr.io/a@sha256:1234", "64 digits")]
    [InlineData("ghcr.io/a@sha512:1234", "64 digits")]
    [InlineData("ghcr.io/", "lower-case")]
    public void Other_texts_are_refused_with_what_is_wrong(string text, string why) =>
        Told.Says(Told.By(() => ImageReference.Parse(text)), why);
}
