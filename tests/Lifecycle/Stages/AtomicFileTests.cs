using System.Text;
using Xunit;

namespace Levain.Stages;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_file_is_written_into_folders_that_are_made()
    {
        using var folder = new TempFolder();
        AtomicFile.Write(folder["a/b/c.txt"], "é\n");
        Assert.Equal(Encoding.UTF8.GetBytes("é\n"), File.ReadAllBytes(folder["a/b/c.txt"]));
    }

    [Fact]
    public void An_old_file_is_replaced_and_nothing_stays_beside_it()
    {
        using var folder = new TempFolder();
        AtomicFile.Write(folder.Write("c.txt", "old and longer"), "new");
        Assert.Equal("new", File.ReadAllText(folder["c.txt"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_copy_has_the_bytes_of_its_source()
    {
        using var folder = new TempFolder();
        byte[] bytes = [0, 255, 13, 10, 7];
        File.WriteAllBytes(folder["a"], bytes);
        AtomicFile.Copy(folder["a"], folder["b/c"]);
        Assert.Equal(bytes, File.ReadAllBytes(folder["b/c"]));
        Assert.Single(Directory.GetFiles(folder["b"]));
    }

    [Fact]
    public void A_folder_is_flushed_and_one_that_is_not_there_is_no_fault()
    {
        using var folder = new TempFolder();
        FolderFlush.Flush(folder.Path);
        FolderFlush.Flush(folder["none"]);
        AtomicFile.Write(folder["a"], "x");
        Assert.Equal("x", File.ReadAllText(folder["a"]));
    }

    [Fact]
    public void What_was_left_by_a_killed_run_is_overwritten()
    {
        using var folder = new TempFolder();
        folder.Write("c.txt.new", "half of something very lo");
        AtomicFile.Write(folder["c.txt"], "whole");
        Assert.Equal("whole", File.ReadAllText(folder["c.txt"]));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        using var folder = new TempFolder();
        var file = folder.Write("file", "");
        var said = Told.By(() => AtomicFile.Write(Path.Combine(file, "below.txt"), "x"));
        Told.Says(said, "Cannot write", "below.txt", "Nothing was half written", "run the same command again");
    }

    [Fact]
    public void Readers_see_the_old_text_or_the_new()
    {
        using var folder = new TempFolder();
        string[] texts = [new('a', 20_000), new('b', 30_000)];
        AtomicFile.Write(folder["c.txt"], texts[0]);
        Parallel.For(0, 40, i =>
        {
            if (i % 4 == 0)
                lock (texts) AtomicFile.Write(folder["c.txt"], texts[i / 4 % 2]);
            else
                Assert.Contains(File.ReadAllText(folder["c.txt"]), texts);
        });
    }
}
