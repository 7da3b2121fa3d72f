using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class RetryingTests : Bringing
{
    private static readonly double[] Usual = [1, 2, 4];

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task What_may_pass_is_tried_again_with_growing_waits(int status)
    {
        Server.Answer = (context, number) => number < 3
            ? FileServer.StatusAsync(context, status)
            : FileServer.SendAsync(context, Content);
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal(Usual[..2], Waits);
    }

    [Fact]
    public async Task What_does_not_pass_is_told_after_four_tries()
    {
        Server.Answer = (context, _) => FileServer.StatusAsync(context, 500);
        Told.Says(
            await Told.ByAsync(() => BringAsync(Pinned("a.csv"))),
            $"a.csv from {Server.Address("a.csv")}: the server answers 500 Internal Server Error, 4 times in a row.", "run the same command again.");
        Assert.Equal((4, true), (Server.Requests.Count, Waits.SequenceEqual(Usual)));
        Assert.Empty(Listing);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Fri, 02 Jan 2026 03:04:14 GMT", 9)]
    public async Task A_servers_own_wish_is_waited_for(string wish, double seconds)
    {
        Server.Answer = (context, number) => number == 1
            ? FileServer.StatusAsync(context, 429, wish)
            : FileServer.SendAsync(context, Content);
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal([seconds], Waits);
    }

    [Fact]
    public async Task A_wish_that_lies_behind_us_is_no_wait()
    {
        Server.Answer = (context, number) => number == 1
            ? FileServer.StatusAsync(context, 503, "Fri, 02 Jan 2026 03:04:01 GMT")
            : FileServer.SendAsync(context, Content);
        await BringAsync(Pinned("a.csv"));
        Assert.DoesNotContain(Clock.Waits, wait => wait > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_wish_beyond_our_patience_is_told_at_once()
    {
        Server.Answer = (context, _) => FileServer.StatusAsync(context, 429, "3600");
        Told.Says(
            await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), "429 Too Many Requests", "left alone for 3,600 s", "Then run the same command again.");
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_closed_port_is_tried_again_and_then_told()
    {
        Told.Says(
            await Told.ByAsync(() => BringAsync(Pinned("a.csv", $"http://127.0.0.1:{ClosedPort()}/a.csv", Content))),
            "a.csv from http://127.0.0.1:", "the connection failed (", "4 times in a row");
        Assert.Equal(Usual, Waits);
        Assert.Empty(Listing);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData(null)]
    public async Task A_line_that_is_cut_each_time_leaves_only_what_the_server_vouches_for(string? tag)
    {
        Server.Answer = (context, number) => FileServer.CutAsync(context, Content, 10 * number, PartHas("a.csv", 10 * number), tag);
        var said = await Told.ByAsync(() => BringAsync(Pinned("a.csv")));
        Told.Says(said, "the connection failed", "4 times in a row");
        Assert.Equal(tag is not null, said.Contains("goes on where this one broke off.", StringComparison.Ordinal));
        Assert.Equal(tag is null ? [] : ["a.csv.part", "a.csv.part.origin"], Listing);
        if (tag is not null) Assert.Equal(Content[..40], Brought("a.csv.part"));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left_after_a_minute()
    {
        Clock.Rushed = Patience.Limit;
        Server.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        Told.Says(await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), "the server said nothing for 60 s, 4 times in a row");
    }

    private IEnumerable<double> Waits => Clock.Waits.Select(w => w.TotalSeconds);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
