using System.Formats.Tar;
using Xunit;

namespace Levain.Delivery.Images.Oci;

public sealed class LayerArchiveTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folders_above_come_first_and_names_stand_in_ordinal_order()
    {
        var entries = await ReadAsync(await WriteAsync(Bread("b"), new LayerEntry { Path = "/app/Z", Source = folder.Write("z", "z") }, new LayerEntry { Path = "/app/a/x", Source = folder.Write("x", "x") }));
        Assert.Equal(["app/", "app/Z", "app/a/", "app/a/x", "app/b"], entries.Select(e => e.Name));
    }

    [Fact]
    public async Task The_order_of_entries_their_times_and_the_culture_change_no_byte()
    {
        LayerEntry[] entries = [Bread("a"), Bread("i"), Bread("I"), new() { Path = "/app/link", LinksTo = "a" }, new() { Path = "/log", Owner = 1654 }];
        var first = await WriteAsync(entries);
        foreach (var file in Directory.GetFiles(folder.Path)) File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(entries[0].Source!, UnixFileMode.UserRead);
        using var turkish = new Culture("tr-TR");
        Assert.Equal(first, await WriteAsync([.. entries.Reverse()]));
    }

    [Fact]
    public async Task Kinds_modes_and_owners_are_what_entries_say()
    {
        var program = Bread("run") with { IsProgram = true };
        var entries = await ReadAsync(await WriteAsync(program, Bread("data"), new LayerEntry { Path = "/app/link", LinksTo = "run" }, new LayerEntry { Path = "/log", Owner = 1654 }));
        var told = entries.Select(e => $"{e.Name} {e.EntryType} {Convert.ToString((int)e.Mode, 8)} {e.Uid}:{e.Gid} {e.LinkName}{e.UserName}{e.GroupName} {e.ModificationTime:yyyy}");
        Assert.Equal(
            [
                "app/ Directory 755 0:0  1980", "app/data RegularFile 644 0:0  1980", "app/link SymbolicLink 755 0:0 run 1980",
                "app/run RegularFile 755 0:0  1980", "log/ Directory 755 1654:1654  1980",
            ], told);
    }

    [Fact]
    public void Two_entries_of_one_name_are_refused() => Told.Says(
        Told.By(() => _ = LayerArchive.WithFolders([Bread("a"), Bread("a") with { Source = folder.Write("other", "o") }]).ToList()), "/app/a", "two different entries");

    [Fact]
    public async Task A_file_that_is_gone_is_named() => Told.Says(
        await Told.ByAsync(() => WriteAsync(new LayerEntry { Path = "/app/a", Source = folder["gone"] })), "gone", "cannot be read");

    private LayerEntry Bread(string name) => new() { Path = "/app/" + name, Source = folder.Write(name, name) };

    private static async Task<byte[]> WriteAsync(params LayerEntry[] entries)
    {
        using var stream = new MemoryStream();
        await LayerArchive.WriteAsync(stream, entries, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static async Task<List<UstarTarEntry>> ReadAsync(byte[] bytes)
    {
        await using var reader = new TarReader(new MemoryStream(bytes));
        var entries = new List<UstarTarEntry>();
        while (await reader.GetNextEntryAsync(copyData: true, TestContext.Current.CancellationToken) is { } entry) entries.Add((UstarTarEntry)entry);
        return entries;
    }
}
