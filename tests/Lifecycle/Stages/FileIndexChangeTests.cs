using Xunit;

namespace Levain.Stages;

public sealed class FileIndexChangeTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string file;
    private int reads;

    public FileIndexChangeTests() => file = folder.Write("data.csv", "aaaa");

    private string Memory => folder["artifacts/.files"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_change_that_puts_size_and_time_back_is_noticed_on_linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is asked for the time of the change of status.");
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        KeepingTime(() => File.WriteAllText(file, "bbbb"));
        Assert.Equal(Digest.OfText("bbbb"), index.DigestOf(file));
    }

    [Fact]
    public void Another_file_of_the_same_size_and_time_in_its_place_is_noticed()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        KeepingTime(() =>
        {
            File.Move(folder.Write("other", "bbbb"), file, overwrite: true);
            File.SetCreationTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        });
        Assert.Equal(Digest.OfText("bbbb"), index.DigestOf(file));
    }

    [Fact]
    public void A_link_is_what_it_points_to()
    {
        var link = folder["link"];
        File.CreateSymbolicLink(link, file);
        var index = new FileIndex(Memory);
        Assert.Equal(Digest.OfText("aaaa"), index.DigestOf(link));
        File.WriteAllText(file, "bbbbb");
        Assert.Equal(Digest.OfText("bbbbb"), index.DigestOf(link));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_read_again_and_remembered_right()
    {
        var index = new FileIndex(Memory) { Read = f => reads == 0 ? Harm(CountedRead(f)) : CountedRead(f) };
        Assert.Equal(Digest.OfText("bbbbb"), index.DigestOf(file));
        Assert.Equal((Digest.OfText("bbbbb"), 2), (index.DigestOf(file), reads));
    }

    [Fact]
    public void A_file_that_never_keeps_still_is_told_and_not_remembered()
    {
        var index = new FileIndex(Memory) { Read = f => Harm(CountedRead(f)) };
        Told.Says(Told.By(() => index.DigestOf(file)), file, "was changed each time", "run the same command again");
        Assert.Equal(3, reads);
        index.Save();
        Assert.False(File.Exists(Memory));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_vanishes_before_or_behind_the_reading_is_told(bool before)
    {
        var index = new FileIndex(Memory)
        {
            Read = f =>
            {
                var digest = before ? "" : Digest.OfFile(f);
                File.Delete(f);
                return before ? Digest.OfFile(f) : digest;
            },
        };
        Told.Says(Told.By(() => index.DigestOf(file)), $"{file} is gone", "Put it back");
        Told.Says(Told.By(() => index.DigestOf(file)), $"{file} is gone");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The file that even root cannot read is Linux's.");
        Told.Says(Told.By(() => new FileIndex(Memory).DigestOf("/proc/self/mem")), "/proc/self/mem cannot be read", "disk is in order");
    }

    [Fact]
    public void A_touched_file_is_read_again_and_keeps_its_digest()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Digest.OfText("aaaa"), index.DigestOf(file));
    }

    [Fact]
    public void A_changed_file_of_the_same_length_is_noticed_by_its_time()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        File.WriteAllText(file, "bbbb");
        File.SetLastWriteTimeUtc(file, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Digest.OfText("bbbb"), index.DigestOf(file));
    }

    [Fact]
    public void A_changed_file_of_the_same_time_is_noticed_by_its_length()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        var touched = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "aaaaa");
        File.SetLastWriteTimeUtc(file, touched);
        Assert.Equal(Digest.OfText("aaaaa"), index.DigestOf(file));
    }

    private string CountedRead(string name)
    {
        reads++;
        return Digest.OfFile(name);
    }

    private string Harm(string digest)
    {
        File.AppendAllText(file, "b");
        if (reads == 1) File.WriteAllText(file, "bbbbb");
        return digest;
    }

    private void KeepingTime(Action change)
    {
        var touched = File.GetLastWriteTimeUtc(file);
        change();
        File.SetLastWriteTimeUtc(file, touched);
    }
}
