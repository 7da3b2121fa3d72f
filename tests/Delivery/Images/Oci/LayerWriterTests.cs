using System.IO.Compression;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Oci;

public sealed class LayerWriterTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BlobStore blobs;

    public LayerWriterTests() => blobs = new BlobStore(folder["images"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_layer_is_named_by_its_bytes_packed_and_unpacked()
    {
        var layer = await WriteAsync("crust");
        await using var plain = new GZipStream(File.OpenRead(blobs.PathOf(layer.Digest)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(layer.DiffId, Digest.OfBytes(bytes.ToArray()));
        Assert.Equal((layer.Unpacked, layer.Bytes), (bytes.Length, new FileInfo(blobs.PathOf(layer.Digest)).Length));
    }

    [Fact]
    public async Task The_same_entries_are_packed_once_and_others_again()
    {
        var first = await WriteAsync("crust");
        var written = File.GetLastWriteTimeUtc(blobs.PathOf(first.Digest));
        Assert.Equal(first, await WriteAsync("crust"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(blobs.PathOf(first.Digest)));
        Assert.NotEqual(first.Digest, (await WriteAsync("crumb")).Digest);
    }

    [Theory]
    [InlineData("blob")]
    [InlineData("gone")]
    [InlineData("memory")]
    public async Task What_was_damaged_is_packed_again(string damage)
    {
        var first = await WriteAsync("crust");
        var path = damage == "memory" ? Directory.GetFiles(Path.Combine(blobs.Folder, "layers")).Single() : blobs.PathOf(first.Digest);
        if (damage == "gone") File.Delete(path);
        else File.WriteAllText(path, new string('x', (int)new FileInfo(path).Length));
        Assert.Equal(first, await WriteAsync("crust"));
        Assert.Equal(first.Digest, Digest.OfFile(blobs.PathOf(first.Digest)));
    }

    [Fact]
    public async Task Two_at_once_give_the_same_layer()
    {
        var layers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WriteAsync("crust")));
        Assert.Single(layers.Distinct());
        Assert.Single(Directory.GetFiles(Path.Combine(blobs.Folder, "blobs"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task On_a_full_disk_the_sentence_says_so_no_part_is_left_and_with_room_it_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root makes a small disk");
        Directory.CreateDirectory(blobs.Folder);
        await Installed.RunAsync("mount", "-t", "tmpfs", "-o", "size=256k", "none", blobs.Folder);
        try
        {
            var noise = new byte[1 << 20];
            new Random(1).NextBytes(noise);
            await File.WriteAllBytesAsync(folder["noise"], noise, TestContext.Current.CancellationToken);
            Told.Says(await Told.ByAsync(() => WriteAsync("noise")), "No space left", "Make room");
            Assert.Empty(Directory.GetFiles(blobs.Folder, "*", SearchOption.AllDirectories));
            await WriteAsync("crust");
        }
        finally
        {
            await Installed.RunAsync("umount", blobs.Folder);
        }

        await WriteAsync("noise");
    }

    private Task<PackedLayer> WriteAsync(string text)
    {
        var source = folder[text];
        if (!File.Exists(source)) File.WriteAllText(source, text);
        return new LayerWriter(blobs, new FileIndex(folder["files"])).WriteAsync("loaf", [new LayerEntry { Path = "/loaf", Source = source }], TestContext.Current.CancellationToken);
    }
}
