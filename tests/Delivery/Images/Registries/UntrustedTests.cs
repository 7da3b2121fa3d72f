using Levain.Delivery.Images.Oci;
using Levain.Stages;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class UntrustedTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly RushedClock clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobStore Store => new(folder["here"]);

    public void Dispose() => folder.Dispose();

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
