using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class FetchedFilesTests : Bringing
{
    private static readonly RunOptions Pin = new() { Pin = true };

    [Fact]
    public async Task Files_come_side_by_side_but_not_too_many()
    {
        var (now, most) = (0, 0);
        Server.Answer = async (context, _) =>
        {
            lock (Clock) most = Math.Max(most, ++now);
            for (var i = 0; i < 400 && Volatile.Read(ref most) < 4; i++) await Task.Delay(5, context.RequestAborted);
            lock (Clock) now--;
            await FileServer.SendAsync(context, Content);
        };
        var names = Enumerable.Range(0, 12).Select(i => $"{i:D2}.csv").ToArray();
        await BringAsync([.. names.Select(Pinned)]);
        AssertOnly(names);
        Assert.Equal(4, most);
    }

    [Fact]
    public async Task All_that_fails_is_told_at_once_in_the_order_of_the_manifest_and_the_rest_is_there()
    {
        Server.Answer = (context, _) => context.Request.Path.Value!.Contains("bad", StringComparison.Ordinal)
            ? FileServer.StatusAsync(context, 404)
            : FileServer.SendAsync(context, Content);
        var said = await Told.ByAsync(() => BringAsync(
            Pinned("bad2.csv"), Pinned("good1.csv"), Pinned("bad1.csv", "../nothing", Content), Pinned("good2.csv"), Pinned("bad3.csv")));
        Assert.Equal(
            ["bad2.csv from", "bad1.csv from", "bad3.csv from"],
            said.Split('\n')[1..].Select(l => string.Join(' ', l.Trim().Split(' ')[..2])));
        AssertOnly("good1.csv", "good2.csv");
    }

    [Fact]
    public async Task After_five_failures_no_other_file_is_begun()
    {
        var files = Enumerable.Range(0, 50).Select(i => Pinned($"{i:D2}.csv")).ToArray();
        Told.Says(await Told.ByAsync(() => BringAsync(files)), "00.csv from", "more files were not tried after that.");
        Assert.InRange(Server.Requests.Count, 5, 8);
    }

    [Fact]
    public async Task What_has_no_pin_is_not_brought()
    {
        await BringAsync(new DatasetFile { Name = "a.csv", From = Server.Address("a.csv") });
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Force_reads_again_and_does_not_bring_again()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content);
        await BringAsync(Pinned("a.csv"));
        await BringAsync(new RunOptions { Force = true }, Pinned("a.csv"));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Pinning_brings_whatever_comes_whatever_was_pinned()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content);
        Checkout.Write("artifacts/.data/houses/a.csv", "old");
        await BringAsync(Pin, Pinned("a.csv", Server.Address("a.csv"), [1, 2, 3]), new() { Name = "b.csv", From = Server.Address("b.csv") });
        AssertOnly("a.csv", "b.csv");
    }

    [Fact]
    public async Task Progress_ends_at_the_whole()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content);
        var last = new Last();
        await new FetchedFiles(Checkout.Workspace, Checkout.Files, Clock).BringAsync(
            Manifest(Pinned("a.csv"), Pinned("b.csv")), Checkout.Work(new HouseModel()) with { Progress = last });
        Assert.Equal(1, last.Value);
        Assert.True(last.Reports > 4, $"{last.Reports} reports");
    }

    private sealed class Last : IProgress<double>
    {
        public double Value { get; private set; }

        public int Reports { get; private set; }

        public void Report(double value) => (Value, Reports) = (value, Reports + 1);
    }
}
