using Levain.Samples;
using Levain.Stages;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class DownloadTests : Bringing
{
    private const int Half = 100_000;
    private static readonly DateTimeOffset Changed = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public async Task A_whole_file_is_brought_once()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content, "\"1\"", Changed);
        await BringAsync(Pinned("a.csv"));
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal([new Asked("/a.csv", "", "")], Server.Requests);
    }

    [Fact]
    public async Task A_damaged_file_is_brought_again()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content);
        await BringAsync(Pinned("a.csv"));
        Checkout.Rewrite("artifacts/.data/houses/a.csv", "x");
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("Thu, 02 Jan 2020 03:04:05 GMT")]
    public async Task A_download_that_breaks_off_goes_on_where_it_was(string validator)
    {
        var byTag = validator[0] == '"';
        Server.Answer = (context, number) => Serve(context, number, byTag ? validator : null);
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal([new Asked("/a.csv", "", ""), new Asked("/a.csv", $"bytes={Half}-", validator)], Server.Requests);
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_came_and_the_next_goes_on()
    {
        using var stop = new CancellationTokenSource();
        Server.Answer = (context, number) => number == 1
            ? FileServer.CutAsync(context, Content, Half, () => Stopped(stop), "\"1\"")
            : FileServer.SendAsync(context, Content, "\"1\"");
        var work = Checkout.Work(new HouseModel()) with { Cancellation = stop.Token };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new FetchedFiles(Checkout.Workspace, Checkout.Files, Clock).BringAsync(Manifest(Pinned("a.csv")), work));
        Assert.Equal(["a.csv.part", "a.csv.part.origin"], Listing);
        Assert.Equal(Content[..Half], Brought("a.csv.part"));
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal($"bytes={Half}-", Server.Requests[1].Range);
    }

    [Theory]
    [InlineData("\"2\"", "\"1\"")]
    [InlineData(null, "")]
    [InlineData("W/\"1\"", "")]
    public async Task What_the_server_does_not_vouch_for_is_started_over(string? tag, string ifRange)
    {
        var first = tag == "\"2\"" ? "\"1\"" : tag;
        var other = Content.Reverse().ToArray();
        Server.Answer = (context, number) => number == 1
            ? FileServer.CutAsync(context, other, Half, PartHas("a.csv", Half), first)
            : FileServer.SendAsync(context, Content, tag);
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal(ifRange, Server.Requests[1].IfRange);
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_sends_all_again()
    {
        Server.Answer = async (context, number) =>
        {
            if (number == 1) await FileServer.CutAsync(context, Content, Half, PartHas("a.csv", Half), "\"1\"");
            else await context.Response.Body.WriteAsync(Content);
        };
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal($"bytes={Half}-", Server.Requests[1].Range);
    }

    [Theory]
    [InlineData(416, null)]
    [InlineData(206, "bytes 5-9/300000")]
    [InlineData(206, null)]
    public async Task An_answer_that_does_not_fit_is_passed_over_and_all_is_asked_for(int status, string? range)
    {
        Server.Answer = async (context, number) =>
        {
            if (number == 1) await FileServer.CutAsync(context, Content, Half, PartHas("a.csv", Half), "\"1\"");
            else if (number == 3) await FileServer.SendAsync(context, Content);
            else
            {
                context.Response.StatusCode = status;
                if (range is not null) context.Response.Headers.ContentRange = range;
                if (status == 206) await context.Response.WriteAsync("12345");
            }
        };
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal(["", $"bytes={Half}-", ""], Server.Requests.Select(r => r.Range));
    }

    [Fact]
    public async Task A_part_of_another_address_is_not_gone_on_with()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content, "\"1\"");
        Checkout.Write("artifacts/.data/houses/a.csv.part", "rubbish");
        Checkout.Write("artifacts/.data/houses/a.csv.part.origin", $"{Digest.OfText("http://other/")}\n\"1\"\n");
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal("", Assert.Single(Server.Requests).Range);
    }

    [Fact]
    public async Task A_part_that_was_whole_takes_its_name_without_a_request()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, "a.csv.part"), Content, TestContext.Current.CancellationToken);
        Checkout.Write("artifacts/.data/houses/a.csv.part.origin", $"{Digest.OfText(Server.Address("a.csv"))}\n\"1\"\n");
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Empty(Server.Requests);
    }

    private Task Serve(HttpContext context, int number, string? tag)
    {
        if (number > 1) return FileServer.SendAsync(context, Content, tag, tag is null ? Changed : null);
        if (tag is null) context.Response.Headers.LastModified = Changed.ToString("R");
        return FileServer.CutAsync(context, Content, Half, PartHas("a.csv", Half), tag);
    }

    private bool Stopped(CancellationTokenSource stop)
    {
        if (PartHas("a.csv", Half)()) stop.Cancel();
        return false;
    }
}
