using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>The same commit in two folders.</summary>
public sealed class OneDigestTests(ImageBench bench, Bakery bakery) : IClassFixture<ImageBench>
{
    // Ten packages of one image are PackageStageTests' and the bench's: here the service itself is compiled twice.
    [Fact(Explicit = true), Trait("Run", "Soak")]
    public async Task Two_clones_that_both_publish_the_service_make_the_same_image_and_archive()
    {
        var first = (await bench.PackedAsync()).Checkout;
        using var second = await bakery.ReadyAsync();
        Assert.NotEqual(first.Root, second.Root);
        Assert.False(Directory.Exists(second.PathTo("artifacts/.scoring")));
        (await second.BuildAsync([ImageBench.NoEngine], ["--target=Package", .. ImageBench.Full])).Succeeded();
        Assert.Equal(await NamesAsync(first), await NamesAsync(second));
    }

    private static async Task<string> NamesAsync(CheckoutCopy clone) =>
        ImageBench.ImageOf(clone) + " " + await Digests.OfFileAsync(clone.PathTo("artifacts/market/image.tar"));
}
