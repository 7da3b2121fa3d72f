using System.Text;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Oci;

public sealed class BlobStoreTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_blob_lies_under_its_digest()
    {
        var store = new BlobStore(folder["layout"]);
        var written = await store.PutAsync("text/plain", s => s.WriteAsync("loaf"u8.ToArray()).AsTask(), TestContext.Current.CancellationToken);
        Assert.Equal(new Descriptor { MediaType = "text/plain", Digest = Digest.OfText("loaf"), Size = 4 }, written);
        Assert.Equal("loaf", Encoding.UTF8.GetString(store.Read(written.Digest)));
        Assert.Equal(written, store.Put("text/plain", "loaf"u8.ToArray()));
    }

    [Fact]
    public async Task What_fails_on_the_way_leaves_nothing()
    {
        var store = new BlobStore(folder["layout"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.PutAsync(
            "text/plain", _ => throw new InvalidOperationException("cut"), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(folder["layout"], "*", SearchOption.AllDirectories));
    }
}
