using CsCheck;
using Xunit;

namespace Levain.Stages;

public sealed class FileStampTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long, Gen.Long, Gen.ULong, Gen.ULong)
            .Select(p => new FileStamp(p.Item1, p.Item2, p.Item3, p.Item4, p.Item5))
            .Sample(stamp => FileStamp.Parse(stamp.ToString()) == stamp);

    [Theory]
    [InlineData("")]
    [InlineData("1\t2\t3\t4")]
    [InlineData("1\t2\t3\t4\t5\t6")]
    [InlineData("1\t2\t3\t4\tx")]
    [InlineData("-1\t2\t3\t4\t5")]
    public void What_it_did_not_write_is_none(string text) => Assert.Null(FileStamp.Parse(text));

    [Fact]
    public void Only_a_plain_file_has_one()
    {
        File.CreateSymbolicLink(folder["nowhere"], folder["nothing"]);
        foreach (var of in new Func<string, FileStamp?>[] { FileStamp.Of, FileStamp.OfAnySystem })
        {
            Assert.All(["", "nothing", "nowhere", "nothing/below"], name => Assert.Null(of(folder[name])));
            Assert.Equal(5, of(folder.Write("ä b", "12345"))!.Value.Bytes);
        }

        if (OperatingSystem.IsLinux()) Assert.Null(FileStamp.Of("/dev/null"));
    }

    [Fact]
    public void A_link_has_that_of_what_it_points_to_on_every_system()
    {
        var file = folder.Write("a", "12345");
        File.CreateSymbolicLink(folder["link"], file);
        Assert.Equal(FileStamp.OfAnySystem(file), FileStamp.OfAnySystem(folder["link"]));
        Assert.Equal(FileStamp.Of(file), FileStamp.Of(folder["link"]));
    }

    [Fact]
    public void Any_system_tells_a_change_by_size_or_time()
    {
        var file = folder.Write("a", "12345");
        var stamp = FileStamp.OfAnySystem(file);
        File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Assert.NotEqual(stamp, FileStamp.OfAnySystem(file));
        stamp = FileStamp.OfAnySystem(file);
        Assert.Equal(stamp, FileStamp.OfAnySystem(file));
        File.AppendAllText(file, "6");
        Assert.NotEqual(stamp, FileStamp.OfAnySystem(file));
    }

    [Fact]
    public void On_linux_it_says_what_the_runtime_says_and_the_inode_besides()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere there is nothing to compare.");
        var file = folder.Write("a", "12345");
        var set = new DateTime(2001, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, set);
        var stamp = FileStamp.Of(file)!.Value;
        Assert.Equal((5, (set - DateTime.UnixEpoch).Ticks * 100), (stamp.Bytes, stamp.Written));
        Assert.True(stamp.Changed > stamp.Written);
        File.Copy(file, folder["copy"]);
        var copy = FileStamp.Of(folder["copy"])!.Value;
        Assert.Equal((true, stamp.Device, false), (stamp.Inode != 0, copy.Device, copy.Inode == stamp.Inode));
    }
}
