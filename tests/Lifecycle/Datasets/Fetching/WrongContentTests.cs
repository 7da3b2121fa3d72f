using Levain.Stages;
using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class WrongContentTests : Bringing
{
    [Fact]
    public async Task Other_bytes_are_deleted_and_told_with_both_digests()
    {
        var other = Content.ToArray();
        other[7] ^= 1;
        Server.Answer = (context, _) => FileServer.SendAsync(context, other, "\"1\"");
        Told.Says(
            await Told.ByAsync(() => BringAsync(Pinned("a.csv"))),
            "data/houses/dataset.json", $"a.csv from {Server.Address("a.csv")}: it has other content",
            $"{Digest.Brief(Digest.OfBytes(other))} instead of {Digest.Brief(Digest.OfBytes(Content))}", "is deleted", "--pin.");
        Assert.Empty(Listing);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    [InlineData(1, false)]
    public async Task Another_size_is_told_whether_the_server_says_it_or_not(int more, bool said)
    {
        var other = more > 0 ? [.. Content, 7] : Content[..^1];
        Server.Answer = async (context, _) =>
        {
            if (said) context.Response.ContentLength = other.Length;
            await context.Response.Body.WriteAsync(other);
        };
        var size = more > 0 && !said ? $"more than {Content.Length}" : $"{other.Length}";
        Told.Says(
            await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), $"it has {size} bytes instead of {Content.Length}.", "--pin");
        Assert.Empty(Listing);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_wrong_download_leaves_the_file_at_hand_as_it_was()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content[..5]);
        Checkout.Write("artifacts/.data/houses/a.csv", "old");
        await Told.ByAsync(() => BringAsync(Pinned("a.csv")));
        Assert.Equal("old"u8.ToArray(), Brought("a.csv"));
        Assert.Equal(["a.csv"], Listing);
    }

    [Fact]
    public async Task A_folder_in_the_files_place_is_told()
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content);
        Checkout.Write("artifacts/.data/houses/a.csv/inside", "");
        Told.Says(await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), "a.csv from", "Cannot write");
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_told()
    {
        Checkout.Write("artifacts/.data/houses", "");
        Told.Says(await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), "Cannot write", "Make room or give this user the right");
    }
}
