using Xunit;

namespace Levain.Stages;

public sealed class FileIndexTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string file;

    public FileIndexTests() => file = folder.Write("data.csv", "aaaa");

    private string Memory => folder["artifacts/.files"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_digest_is_the_files() => Assert.Equal(Digest.OfText("aaaa"), new FileIndex(Memory).DigestOf(file));

    [Fact]
    public void An_unchanged_file_is_remembered_and_not_read()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        index.Save();
        var touched = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "bbbb");
        File.SetLastWriteTimeUtc(file, touched);
        Assert.Equal(Digest.OfText("aaaa"), new FileIndex(Memory).DigestOf(file));
    }

    [Fact]
    public void What_is_forgotten_is_read_again()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        var touched = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "bbbb");
        File.SetLastWriteTimeUtc(file, touched);
        index.Forget();
        Assert.Equal(Digest.OfText("bbbb"), index.DigestOf(file));
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

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not\ta\tmemory\nat all")]
    [InlineData("sha256:0\tmany\t1\t/x\n\n\t\t\t\n")]
    public void A_lost_or_broken_memory_costs_time_alone(string? memory)
    {
        if (memory is not null) folder.Write("artifacts/.files", memory);
        var index = new FileIndex(Memory);
        Assert.Equal(Digest.OfText("aaaa"), index.DigestOf(file));
        index.Save();
        Assert.Contains(file, File.ReadAllText(Memory), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_gone_are_forgotten()
    {
        var index = new FileIndex(Memory);
        index.DigestOf(file);
        var other = folder.Write("other", "x");
        index.DigestOf(other);
        File.Delete(other);
        index.Save();
        Assert.Single(File.ReadAllLines(Memory));
    }

    [Fact]
    public void Nothing_is_written_where_nothing_was_learnt()
    {
        new FileIndex(Memory).Save();
        Assert.False(File.Exists(Memory));
    }

    [Fact]
    public void Stages_side_by_side_may_all_save()
    {
        var index = new FileIndex(Memory);
        var files = Enumerable.Range(0, 200).Select(i => folder.Write($"f/{i}", $"{i}")).ToArray();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 8 }, f =>
        {
            index.DigestOf(f);
            index.Save();
        });
        Assert.Equal(200, File.ReadAllLines(Memory).Length);
    }
}
