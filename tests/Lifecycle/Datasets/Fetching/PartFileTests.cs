using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class PartFileTests : IDisposable
{
    private static readonly byte[] Content = "x\n1\n2\n"u8.ToArray();

    private readonly Checkout checkout = new();
    private readonly PartFile part;

    public PartFileTests()
    {
        Directory.CreateDirectory(checkout.Workspace.Artifacts);
        part = new PartFile(Target, Bringing.Pinned("a.csv", "f", Content), checkout.Files);
    }

    private string Target => Path.Combine(checkout.Workspace.Artifacts, "a.csv");

    private IEnumerable<string?> Listing => Directory.GetFiles(checkout.Workspace.Artifacts).Select(Path.GetFileName);

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task It_is_filled_bit_by_bit_and_takes_its_name_when_it_is_whole()
    {
        await FillAsync(Content[..2]);
        Assert.Equal((2, false), (part.Length, part.IsWhole));
        await FillAsync(Content[2..]);
        Assert.Equal((Content.Length, true), (part.Length, part.IsWhole));
        part.Take();
        Assert.Equal(["a.csv"], Listing);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Its_digest_is_taken_once()
    {
        await FillAsync(Content);
        part.Take();
        checkout.Files.Save();
        Assert.Equal(Target, File.ReadAllText(checkout.Workspace.FileIndex).TrimEnd('\n').Split('\t')[^1]);
    }

    [Fact]
    public async Task Half_of_it_does_not_take_the_name_and_is_deleted()
    {
        await FillAsync(Content[..2]);
        Told.Says(Told.By(part.Take), "it has 2 bytes instead of 6. ", "is deleted");
        Assert.Empty(Listing);
    }

    [Fact]
    public async Task Too_much_is_refused_before_it_is_written()
    {
        Told.Says(await Told.ByAsync(() => FillAsync([.. Content, 7])), "more than 6 bytes");
        Assert.Empty(Listing);
    }

    [Fact]
    public async Task A_full_disk_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The device that is always full is Linux's.");
        File.CreateSymbolicLink(Target + PartFile.Suffix, "/dev/full");
        Told.Says(await Told.ByAsync(() => FillAsync(Content)), "Cannot write", "a.csv.part", "Make room");
    }

    [Fact]
    public async Task A_source_that_fails_passes_as_it_is_and_what_came_stays()
    {
        await FillAsync(Content[..2]);
        var cut = new IOException("cut");
        Assert.Same(cut, await Assert.ThrowsAsync<IOException>(() => part.FillAsync(new Failing(cut), null, Silence.Here, TestContext.Current.CancellationToken)));
        Assert.Equal(2, part.Length);
    }

    private Task FillAsync(byte[] bytes) =>
        part.FillAsync(new MemoryStream(bytes), null, Silence.Here, TestContext.Current.CancellationToken);

    private sealed class Failing(Exception fault) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw fault;
    }
}
