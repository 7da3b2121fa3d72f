using Xunit;

namespace Levain.Stages;

public sealed class FileIndexTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string file;
    private int reads;

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
        Assert.Equal(Digest.OfText("aaaa"), new FileIndex(Memory) { Read = NeverRead }.DigestOf(file));
    }

    [Fact]
    public void What_is_forgotten_is_read_again()
    {
        var index = new FileIndex(Memory) { Read = CountedRead };
        index.DigestOf(file);
        index.DigestOf(file);
        Assert.Equal(1, reads);
        index.Forget();
        index.DigestOf(file);
        Assert.Equal(2, reads);
    }

    [Fact]
    public void A_renamed_file_is_not_read_again_unless_it_is_another()
    {
        var index = new FileIndex(Memory) { Read = CountedRead };
        index.DigestOf(file);
        File.Move(file, folder["new"]);
        index.Moved(file, folder["new"]);
        Assert.Equal((Digest.OfText("aaaa"), 1), (index.DigestOf(folder["new"]), reads));
        File.WriteAllText(folder["new"], "bbbbb");
        index.Moved(folder["new"], folder["new"]);
        Assert.Equal(Digest.OfText("bbbbb"), index.DigestOf(folder["new"]));
    }

    [Fact]
    public void A_memory_of_the_older_shape_is_passed_over()
    {
        var old = new FileInfo(file);
        folder.Write("artifacts/.files", $"{Digest.OfText("old")}\t4\t{old.LastWriteTimeUtc.Ticks}\t{file}\n");
        Assert.Equal(Digest.OfText("aaaa"), new FileIndex(Memory).DigestOf(file));
    }

    [Fact]
    public void The_memory_is_in_the_order_of_the_names_whatever_the_culture()
    {
        using var turkish = new Culture("tr-TR");
        var index = new FileIndex(Memory);
        string[] names = ["İ", "a\tb", "Z", "i", "I", "-1"];
        foreach (var name in names) index.DigestOf(folder.Write(name, name));
        index.Save();
        Assert.Equal(
            names.Select(n => folder[n]).Order(StringComparer.Ordinal),
            File.ReadAllLines(Memory).Select(l => l.Split('\t', 7)[6]));
        var again = new FileIndex(Memory) { Read = NeverRead };
        Assert.All(names, n => Assert.Equal(Digest.OfText(n), again.DigestOf(folder[n])));
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

    private string CountedRead(string name)
    {
        reads++;
        return Digest.OfFile(name);
    }

    private static string NeverRead(string name) => throw new InvalidOperationException($"{name} was read");
}
