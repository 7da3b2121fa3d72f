using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Publishing;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class FaultTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly RushedClock clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobStore Store => new(folder["here"]);

    private StoredManifest Image => SmallImage.Stored(Store, SmallImage.Put(Store, 1, Digest.OfText("c"), "rye"));

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

    [Fact]
    public async Task A_blob_that_the_registry_does_not_see_while_another_push_ends_it_is_waited_for()
    {
        using (var pushing = server.Client())
            foreach (var blob in Shipment.BlobsOf(Image)) await pushing.PushAsync("faults/race", blob, Store, Cancellation);
        // The registry ends a blob by writing its digest into a file: for a moment that file is empty.
        var link = Directory.GetFiles(Path.Combine(server.Storage, "docker/registry/v2/repositories/faults/race/_layers"), "link", SearchOption.AllDirectories)[0];
        var digest = await File.ReadAllTextAsync(link, Cancellation);
        await File.WriteAllTextAsync(link, "", Cancellation);
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        var puts = 0;
        proxy.Fault = async context =>
        {
            if (context.Request is { Method: "PUT", Headers.Authorization.Count: > 0 } && ++puts == 3) await File.WriteAllTextAsync(link, digest, Cancellation);
            return false;
        };
        using var client = server.Client(proxy.Host, clock);
        await client.PutAsync("faults/race", Image.Digest, Image, Cancellation);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);
        Assert.Equal(Image.Digest, (await client.FindAsync("faults/race", Image.Digest, Cancellation))?.Digest);
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
}
