using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class PathSourceTests : IDisposable
{
    private static readonly byte[] Content = "x\n1\n2\n"u8.ToArray();

    private readonly Checkout checkout = new();
    private readonly string source;

    public PathSourceTests() => source = checkout.Write("elsewhere/ä b.csv", "x\n1\n2\n");

    private string Folder => checkout.Workspace.GeneratedDataset("houses");

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_copied_from_a_path_whole_or_relative_to_the_dataset(bool whole)
    {
        await BringAsync(whole ? source : "../../elsewhere/ä b.csv");
        Assert.Equal(["a.csv"], Listing);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path.Combine(Folder, "a.csv"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../nothing.csv", "no plain file is there. Put it there")]
    [InlineData("../../elsewhere", "it is a folder. Name a file in it.")]
    [InlineData("../../elsewhere/ä b.csv/x", "no plain file is there.")]
    public async Task What_is_not_there_is_told_by_its_whole_path(string from, string says)
    {
        Told.Says(
            await Told.ByAsync(() => BringAsync(from)), "data/houses/dataset.json",
            $"a.csv from {Path.GetFullPath(from, checkout.Workspace.Dataset("houses"))}: {says}");
        Assert.Empty(Listing);
    }

    [Theory]
    [InlineData("/dev/zero", "no plain file is there")]
    [InlineData("/proc/self/mem", "it cannot be read: ")]
    public async Task What_is_no_file_to_read_is_told(string from, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These files are Linux's.");
        Told.Says(await Told.ByAsync(() => BringAsync(from, pin: true)), $"a.csv from {from}: {says}");
        Assert.Empty(Listing);
    }

    [Theory]
    [InlineData("x\n1\n3\n", "it has other content: ")]
    [InlineData("x\n", "it has 2 bytes instead of 6.")]
    public async Task Other_content_does_not_take_the_name(string text, string says)
    {
        checkout.Write("elsewhere/ä b.csv", text);
        Told.Says(await Told.ByAsync(() => BringAsync(source)), says, "--pin.");
        Assert.Empty(Listing);
        Assert.Equal(text, await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_changed_while_it_is_copied_is_told()
    {
        checkout.Write("artifacts/.data/houses/a.csv.part", "old");
        var meddler = new Meddler(() => checkout.Rewrite("elsewhere/ä b.csv", "x\n1\n3\n"));
        var part = new PartFile(Path.Combine(Folder, "a.csv"), Bringing.Pinned("a.csv", source, Content), checkout.Files);
        Told.Says(
            await Told.ByAsync(() => new PathSource(source).BringAsync(part, meddler, TestContext.Current.CancellationToken)),
            "it was changed while it was copied", "Wait until nobody writes it");
        Assert.Empty(Listing);
    }

    [Fact]
    public async Task A_copy_that_is_stopped_leaves_nothing()
    {
        var part = new PartFile(Path.Combine(Folder, "a.csv"), Bringing.Pinned("a.csv", source, Content), checkout.Files);
        Directory.CreateDirectory(Folder);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new PathSource(source).BringAsync(part, new Meddler(stop.Cancel), stop.Token));
        Assert.Empty(Listing);
    }

    private IEnumerable<string?> Listing => Directory.GetFiles(Folder).Select(Path.GetFileName);

    private Task<string> BringAsync(string from, bool pin = false) =>
        new FetchedFiles(checkout.Workspace, checkout.Files, checkout.Clock).BringAsync(
            Bringing.Manifest(Bringing.Pinned("a.csv", from, Content)),
            checkout.Work(new Samples.HouseModel(), new() { Pin = pin }));

    private sealed class Meddler(Action act) : IProgress<double>
    {
        public void Report(double value) => act();
    }
}
