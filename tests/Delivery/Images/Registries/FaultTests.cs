using Levain.Delivery.Images.Oci;
using Levain.Stages;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class FaultTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly RushedClock clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobStore Store => new(folder["here"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_answers_of_500_are_waited_out_a_second_and_then_two()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.FailFirst(2, r => r.Method == "POST", c => FaultProxy.StatusAsync(c, 500));
        using var client = server.Client(proxy.Host, clock);
        Assert.True(await client.PushAsync("faults/twice", SmallImage.Noise(Store, 1000, 1), Store, Cancellation));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Fri, 02 Jan 2026 03:04:12 GMT")]
    public async Task A_registry_that_says_when_to_come_again_is_obeyed(string after)
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.FailFirst(1, r => r.Method == "PUT", c => FaultProxy.StatusAsync(c, 429, after));
        using var client = server.Client(proxy.Host, clock);
        await client.PushAsync($"faults/later{after.Length}", SmallImage.Noise(Store, 1000, 2), Store, Cancellation);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Theory]
    [InlineData("7", "4 times in a row", 3)]
    [InlineData("600", "asks to be left alone for 600 s", 0)]
    public async Task A_429_that_stays_is_told(string after, string outlook, int waits)
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.Fault = c => FaultProxy.StatusAsync(c, 429, after).ContinueWith(_ => true, TaskScheduler.Default);
        using var client = server.Client(proxy.Host, clock);
        var told = await Told.ByAsync(() => client.FindAsync("faults/stays", "latest", Cancellation));
        Told.Says(told, "429 Too Many Requests", outlook, "run the same command again");
        Assert.Equal(waits, clock.Waits.Count());
    }

    [Theory]
    [InlineData(400, "Nothing was moved")]
    [InlineData(401, "It does not take user and token|It wants to know who asks")]
    [InlineData(403, "ask the registry's owner for the right|Nobody may do that without a login")]
    [InlineData(404, "see whether registry, path and tag are written right")]
    [InlineData(405, "takes no pushes")]
    [InlineData(413, "larger than the registry")]
    public async Task What_trying_again_does_not_change_is_told_at_once(int status, string advice)
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.Fault = c => c.Request.Method == "POST" ? FaultProxy.StatusAsync(c, status).ContinueWith(_ => true, TaskScheduler.Default) : Task.FromResult(false);
        using var client = server.Client(proxy.Host, clock);
        var told = await Told.ByAsync(() => client.PushAsync("faults/refused", SmallImage.Noise(Store, 1000, 3), Store, Cancellation));
        Assert.Contains(advice.Split('|'), a => told.Contains(a, StringComparison.Ordinal));
        Told.Says(told, $"{proxy.Host}/faults/refused", FormattableString.Invariant($"{status} "));
        Assert.Empty(clock.Waits);
        Assert.Single(proxy.Asked, a => a.StartsWith("POST", StringComparison.Ordinal));
    }

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

    [Theory]
    [InlineData(1000, "gave other bytes")]
    [InlineData(1001, "more than the 1000 bytes")]
    [InlineData(999, "sent 999 of 1000 bytes and ended")]
    public async Task Bytes_that_are_not_what_their_name_says_are_not_kept(int length, string told)
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var blob = SmallImage.Noise(Store, 1000, 9);
        proxy.Fault = async c =>
        {
            c.Response.StatusCode = 200;
            await c.Response.Body.WriteAsync(new byte[length], Cancellation);
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        var other = new BlobStore(folder["other"]);
        Told.Says(await Told.ByAsync(() => other.PutAsync("", s => client.PullAsync("faults/lies", blob, s, Cancellation), Cancellation)), told);
        Assert.Empty(Directory.GetFiles(other.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_manifest_that_is_not_what_its_digest_says_is_refused()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.Fault = async c =>
        {
            await c.Response.WriteAsync("{}", Cancellation);
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("faults/lies", Digest.OfText("x"), Cancellation)), "gave other bytes", Digest.Brief(Digest.OfText("{}")));
    }

    [Fact]
    public async Task A_manifest_without_end_is_refused()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.Fault = async c =>
        {
            while (!c.RequestAborted.IsCancellationRequested) await c.Response.Body.WriteAsync(new byte[1 << 16], Cancellation);
            return true;
        };
        using var client = server.Client(proxy.Host, clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("faults/endless", "latest", Cancellation)), "more than 4 MB");
    }

    [Fact]
    public async Task A_manifest_that_names_a_path_for_a_digest_is_refused()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var bytes = OciJson.Write(new Manifest { SchemaVersion = 2, Config = new Descriptor { MediaType = MediaTypes.Config, Digest = "sha256:../../../etc/passwd", Size = 1 }, Layers = [] });
        proxy.Fault = async c =>
        {
            c.Response.ContentType = MediaTypes.Manifest;
            await c.Response.Body.WriteAsync(bytes, Cancellation);
            return true;
        };
        using var clients = new RegistryClients(new CredentialSettings(), clock);
        var pull = new ImagePull(clients).BringAsync(ImageReference.Parse($"{proxy.Host}/a:b"), new ImagePlatform { Architecture = "amd64", Os = "linux" }, Store, Cancellation);
        Told.Says(await Told.ByAsync(() => pull), "is no sha256: and 64 digits");
    }

    [Fact]
    public async Task A_registry_that_is_not_there_is_told_after_four_tries()
    {
        string host;
        await using (var proxy = await FaultProxy.StartAsync("127.0.0.1:1")) host = proxy.Host;
        using var client = server.Client(host, clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("faults/away", "latest", Cancellation)), $"nobody answers at {host}", "4 times in a row");
        Assert.Equal(3, clock.Waits.Count());
    }

    [Fact]
    public async Task A_name_that_is_unknown_is_told()
    {
        using var client = server.Client("registry.invalid", clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("faults/name", "latest", Cancellation)), "registry.invalid");
    }

    [Fact]
    public async Task A_registry_that_falls_silent_is_not_waited_for_without_end()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var end = new TaskCompletionSource();
        proxy.Fault = async _ =>
        {
            await end.Task;
            return true;
        };
        clock.Rushed = TimeSpan.FromMinutes(1);
        using var client = server.Client(proxy.Host, clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("faults/silent", "latest", Cancellation)), "said nothing for 60 s");
        end.SetResult();
    }

    [Fact]
    public async Task Bytes_that_lie_in_another_house_are_taken_from_there_without_a_login()
    {
        var (blob, heard) = (SmallImage.Noise(Store, 1000, 10), 0);
        await using var house = await FaultProxy.StartAsync(server.Host);
        house.Fault = async c =>
        {
            if (c.Request.Headers.Authorization.Count > 0) Interlocked.Increment(ref heard);
            await c.Response.Body.WriteAsync(Store.Read(blob.Digest), Cancellation);
            return true;
        };
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.FailFirst(int.MaxValue, r => r.Headers.Authorization.Count > 0, c =>
        {
            c.Response.Headers.Location = $"http://{house.Host}/{c.Request.Path.Value!.Length}";
            return FaultProxy.StatusAsync(c, 307);
        });
        using var client = server.Client(proxy.Host, clock);
        using var target = new MemoryStream();
        await client.PullAsync("faults/house", blob, target, Cancellation);
        Assert.Equal(Store.Read(blob.Digest), target.ToArray());
        Assert.Equal((1, 0), (house.Asked.Count, heard));
    }

    [Theory]
    [InlineData("ghcr.io", "http://cdn.bank.example/x")]
    [InlineData("ghcr.io", "http://127.0.0.1:1/x")]
    [InlineData("127.0.0.1:5000", "http://cdn.bank.example/x")]
    [InlineData("ghcr.io", "ftp://cdn.bank.example/x")]
    public void A_way_that_is_less_safe_than_the_way_up_to_here_is_not_gone(string host, string to)
    {
        var address = RegistryAddress.Parse(host);
        using var transport = new Transport(address, new Credentials(new CredentialSettings()), clock, null);
        Told.Says(Told.By(() => transport.Safe(address.Root, new Uri(to))), new Uri(to).Authority, "not reached over https");
        Assert.Equal(new Uri(address.Root, "/y"), transport.Safe(address.Root, new Uri("/y", UriKind.Relative)));
        Assert.Equal("https://cdn.bank.example/x", transport.Safe(address.Root, new Uri("https://cdn.bank.example/x")).ToString());
    }

    [Fact]
    public async Task An_upload_that_is_sent_to_a_stranger_tells_no_login()
    {
        await using var stranger = await FaultProxy.StartAsync(server.Host);
        var heard = 0;
        stranger.Fault = c =>
        {
            if (c.Request.Headers.Authorization.Count > 0) Interlocked.Increment(ref heard);
            return FaultProxy.StatusAsync(c, 403).ContinueWith(_ => true, TaskScheduler.Default);
        };
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        proxy.FailFirst(int.MaxValue, r => r.Method == "POST" && r.Headers.Authorization.Count > 0, c =>
        {
            c.Response.Headers.Location = $"http://{stranger.Host}/upload";
            return FaultProxy.StatusAsync(c, 202);
        });
        using var client = server.Client(proxy.Host, clock);
        Told.Says(await Told.ByAsync(() => client.PushAsync("faults/stranger", SmallImage.Noise(Store, 10, 1), Store, Cancellation)), "403");
        Assert.NotEmpty(stranger.Asked);
        Assert.Equal(0, heard);
    }
}
