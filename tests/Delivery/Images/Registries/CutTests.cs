using Levain.Delivery.Images.Oci;
using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class CutTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly RushedClock clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobStore Store => new(folder["here"]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1 << 20)]
    [InlineData((4 << 20) - 1)]
    public async Task An_upload_that_is_cut_within_a_part_goes_on_behind_what_arrived(int arrived)
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var blob = SmallImage.Noise(Store, 10 << 20, arrived);
        var (parts, sent) = (0, new List<string>());
        proxy.Fault = async c =>
        {
            if (c.Request.Method == "PATCH") sent.Add(c.Request.Headers["Content-Range"].ToString());
            return c.Request.Method == "PATCH" && ++parts == 2 ? await proxy.KeepAndCutAsync(c, arrived) : await proxy.GoOnAsync(c);
        };
        using var client = server.Client(proxy.Host, clock);
        Assert.True(await client.PushAsync("faults/within", blob, Store, Cancellation));
        Assert.Single(proxy.Asked, a => a.StartsWith("POST", StringComparison.Ordinal));
        var next = (4 << 20) + arrived;
        Assert.Equal(["0-4194303", "4194304-8388607", FormattableString.Invariant($"{next}-{Math.Min(next + (4 << 20), 10 << 20) - 1}")], sent.Take(3));
        Assert.True(await client.HasAsync("faults/within", blob, Cancellation));
    }

    [Fact]
    public async Task An_upload_that_is_cut_between_parts_goes_on_with_the_next()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var (parts, blob) = (0, SmallImage.Noise(Store, 10 << 20, 4));
        proxy.Fault = c =>
        {
            if (c.Request.Method != "PATCH" || ++parts != 2) return Task.FromResult(false);
            c.Abort();
            return Task.FromResult(true);
        };
        using var client = server.Client(proxy.Host, clock);
        Assert.True(await client.PushAsync("faults/between", blob, Store, Cancellation));
        Assert.Single(proxy.Asked, a => a.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal(4, parts);
    }

    // docker-registry 2.8 drops an upload whose part was cut: what counts is that the blob is there in the end.
    [Fact]
    public async Task An_upload_that_is_cut_in_the_middle_of_the_real_registry_arrives_whole()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var (parts, blob) = (0, SmallImage.Noise(Store, 10 << 20, 14));
        proxy.Fault = async c =>
        {
            if (c.Request.Method != "PATCH" || ++parts != 2) return false;
            await proxy.CutUploadAsync(c, 1 << 20);
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        Assert.True(await client.PushAsync("faults/middle", blob, Store, Cancellation));
        using var target = new MemoryStream();
        await client.PullAsync("faults/middle", blob, target, Cancellation);
        Assert.Equal(Store.Read(blob.Digest), target.ToArray());
    }

    [Fact]
    public async Task An_upload_that_the_registry_forgot_begins_anew()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var cuts = 0;
        proxy.Fault = async c =>
        {
            if (c.Request.Method == "PATCH" && Interlocked.Increment(ref cuts) == 1)
            {
                await proxy.CutUploadAsync(c, 1 << 20);
                return true;
            }

            if (c.Request.Method != "GET") return false;
            await FaultProxy.StatusAsync(c, 404);
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        Assert.True(await client.PushAsync("faults/forgot", SmallImage.Noise(Store, 5 << 20, 6), Store, Cancellation));
        Assert.Equal(2, proxy.Asked.Count(a => a.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_end_that_nobody_heard_of_is_no_second_upload()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        using var direct = server.Client();
        var blob = SmallImage.Noise(Store, 3000, 7);
        var lost = 0;
        proxy.Fault = async c =>
        {
            if (c.Request.Method != "PUT" || Interlocked.Increment(ref lost) != 1) return false;
            await direct.PushAsync("faults/end", blob, Store, Cancellation);
            c.Abort();
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        Assert.True(await client.PushAsync("faults/end", blob, Store, Cancellation));
        Assert.True(await client.HasAsync("faults/end", blob, Cancellation));
    }

    [Fact]
    public async Task A_download_that_is_cut_goes_on_where_it_was_cut()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        using var direct = server.Client();
        var blob = SmallImage.Noise(Store, 3 << 20, 8);
        await direct.PushAsync("faults/down", blob, Store, Cancellation);
        using var target = new MemoryStream();
        var ranges = new List<string>();
        var cuts = 0;
        proxy.Fault = async c =>
        {
            if (c.Request.Method != "GET" || c.Request.Headers.Authorization.Count == 0) return false;
            lock (ranges) ranges.Add(c.Request.Headers.Range.ToString());
            if (Interlocked.Increment(ref cuts) != 1) return false;
            await proxy.CutDownloadAsync(c, 1 << 20, () => target.Length == 1 << 20);
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        await client.PullAsync("faults/down", blob, target, Cancellation);
        Assert.Equal(Store.Read(blob.Digest), target.ToArray());
        Assert.Equal(["", "bytes=1048576-"], ranges);
    }
}
