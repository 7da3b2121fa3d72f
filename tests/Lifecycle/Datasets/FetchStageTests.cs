using Levain.Definitions;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Datasets;

public sealed class FetchStageTests : IDisposable
{
    private readonly Checkout checkout = new();

    private static ModelDefinition Model => new HouseModel();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Pinned_files_are_a_snapshot()
    {
        checkout.Describe("houses", ("b.csv", "x\n1\n"), ("a.csv", "x\n1\n2\n"));
        var outcome = await FetchAsync();
        Told.Says(outcome.Finding, "3 rows in 2 files, snapshot ");
        var snapshot = checkout.Facts<Snapshot>("houses", "Fetch");
        Assert.Equal(("data/houses", 10L), (snapshot.Folder, snapshot.Bytes));
        Assert.Equal(snapshot.Digest, Snapshot.DigestOf(snapshot.Files.Reverse()));
    }

    [Fact]
    public async Task Again_nothing_runs()
    {
        checkout.Describe("houses", ("a.csv", "x\n1\n"));
        await FetchAsync();
        Assert.Equal(StageSource.UpToDate, (await FetchAsync()).Source);
    }

    public static TheoryData<string?, string> Damages => new()
    {
        { "x\n2\n", "data/houses/a.csv has other content: " },
        { null, "data/houses/a.csv is missing" },
        { "", "data/houses/a.csv is empty" },
        { "x\n", "data/houses/a.csv has 2 bytes instead of 4" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_file_is_refused_by_name_before_and_after_a_good_run(string? text, string says)
    {
        for (var good = 0; good < 2; good++)
        {
            checkout.Describe("houses", ("a.csv", "x\n1\n"));
            if (good == 1) await FetchAsync();
            if (text is null)
                File.Delete(Path.Combine(checkout.Workspace.Dataset("houses"), "a.csv"));
            else
                checkout.Rewrite("data/houses/a.csv", text);
            Told.Says(await Told.ByAsync(FetchAsync), says, "data/houses/dataset.json pins", "Restore them", "--pin");
        }
    }

    [Fact]
    public async Task All_wrong_files_are_told_at_once_and_no_more_than_five_by_name()
    {
        checkout.Describe("houses", [.. Enumerable.Range(0, 8).Select(i => ($"{i}.csv", "x\n1\n"))]);
        for (var i = 0; i < 7; i++) checkout.Rewrite($"data/houses/{i}.csv", new string('y', i));
        var said = await Told.ByAsync(FetchAsync);
        Told.Says(said, "0.csv is empty", "1.csv has 1 bytes", "3.csv has 3 bytes", "4.csv has other content", "and 2 more");
        Assert.DoesNotContain("7.csv", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_pin_says_how_to_pin()
    {
        Manifest("[{\"name\":\"a.csv\"}]");
        checkout.Write("data/houses/a.csv", "x\n1\n");
        Told.Says(await Told.ByAsync(FetchAsync), "data/houses/a.csv has no pin", "--target=Fetch --model=NAME --pin");
    }

    [Fact]
    public async Task A_manifest_without_files_says_how_to_pin()
    {
        Manifest("[]");
        Told.Says(await Told.ByAsync(FetchAsync), "names no files", "--pin");
    }

    [Fact]
    public async Task Pinning_writes_what_is_at_hand_and_the_next_run_agrees()
    {
        Manifest("[{\"name\":\"a.csv\"}]");
        checkout.Write("data/houses/a.csv", "x\n\"1\n1\"\n2\n");
        await PinAsync();
        var pin = Assert.Single(DatasetManifest.Load(checkout.Workspace, "houses").Files);
        Assert.Equal((10L, 2L, Digest.OfText("x\n\"1\n1\"\n2\n")), (pin.Bytes, pin.Rows, "sha256:" + pin.Sha256));
        await FetchAsync();
        Assert.Equal(StageSource.UpToDate, (await FetchAsync()).Source);
    }

    [Fact]
    public async Task Pinning_again_takes_new_content()
    {
        checkout.Describe("houses", ("a.csv", "x\n1\n"));
        await PinAsync();
        await PinAsync();
        checkout.Rewrite("data/houses/a.csv", "x\n2\n");
        Assert.Equal(StageSource.Ran, (await PinAsync()).Source);
        await FetchAsync();
    }

    [Fact]
    public async Task Pinning_a_file_that_is_not_there_names_it()
    {
        Manifest("[{\"name\":\"a.csv\"}]");
        Told.Says(await Told.ByAsync(PinAsync), "data/houses/a.csv is missing", "Put it there");
    }

    [Fact]
    public async Task Pinning_what_is_no_table_is_refused()
    {
        Manifest("[{\"name\":\"a.csv\"}]");
        await File.WriteAllBytesAsync(
            checkout.Write("data/houses/a.csv", ""), [(byte)'x', (byte)'\n', 0xC3, 0x28, (byte)'\n'], TestContext.Current.CancellationToken);
        Told.Says(await Told.ByAsync(PinAsync), "data/houses/a.csv, line 2, column 1 (x)", "not comma-separated UTF-8 text");
    }

    private Task<StageOutcome> FetchAsync() => checkout.RunAsync("Fetch", Model);

    private Task<StageOutcome> PinAsync() => checkout.RunAsync("Fetch", Model, new RunOptions { Pin = true });

    private void Manifest(string files) => checkout.Write(
        "data/houses/dataset.json",
        $$"""{"schema":1,"name":"houses","title":"t","source":"s","licence":"l","files":{{files}}}""");
}
