using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>The same commit in two folders.</summary>
public sealed class OneDigestTests(ImageBench bench, Bakery bakery) : IClassFixture<ImageBench>
{
    private const int PackagesEach = 5;

    [Fact]
    public async Task Two_clones_that_both_publish_the_service_make_ten_packages_of_one_digest()
    {
        using var first = await ImageBench.CopyAsync(await bench.PackedAsync());
        using var second = await bakery.ReadyAsync();
        Assert.NotEqual(first.Root, second.Root);
        Assert.False(Directory.Exists(second.PathTo("artifacts/.scoring")));
        var digests = new List<string>();
        foreach (var clone in new[] { first, second })
            for (var i = 0; i < PackagesEach; i++)
            {
                await clone.ToolAsync("rm", "-rf", "artifacts/images", "artifacts/.packing", "artifacts/market/package.json", "artifacts/market/image.tar");
                (await clone.BuildAsync([ImageBench.NoEngine], ["--target=Package", "--force", .. ImageBench.Full])).Succeeded();
                digests.Add(ImageBench.ImageOf(clone) + " " + await Digests.OfFileAsync(clone.PathTo("artifacts/market/image.tar")));
            }

        Assert.Equal(2 * PackagesEach, digests.Count);
        Assert.Single(digests.Distinct());
    }
}
