using Levain.Definitions;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Datasets.Fetching;

/// <summary>The whole stage over files that come from elsewhere.</summary>
public sealed class FetchStageTests : Bringing
{
    private static ModelDefinition Model => new HouseModel();

    [Fact]
    public async Task Files_from_an_address_and_from_a_path_are_a_snapshot_and_again_nothing_runs()
    {
        Describe();
        Told.Says((await FetchAsync()).Finding, "60,000 rows in 2 files");
        var snapshot = Checkout.Facts<Snapshot>("houses", "Fetch");
        Assert.Equal("artifacts/.data/houses", snapshot.Folder);
        Assert.All(snapshot.Files, f => Assert.Null(f.From));
        Assert.Equal(StageSource.UpToDate, (await FetchAsync()).Source);
        AssertOnly("a.csv", "b.csv");
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_same_content_from_another_place_is_the_same_snapshot()
    {
        Describe();
        await FetchAsync();
        var before = Checkout.Records.Get<Snapshot>("houses", "Fetch").Fingerprint;
        Describe("a.csv?moved=1");
        Assert.Equal(StageSource.Ran, (await FetchAsync()).Source);
        Assert.Equal(before, Checkout.Records.Get<Snapshot>("houses", "Fetch").Fingerprint);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x,y\n")]
    public async Task A_file_that_is_lost_or_damaged_comes_again_by_itself(string? damage)
    {
        Describe();
        await FetchAsync();
        if (damage is null) File.Delete(Path.Combine(Folder, "a.csv"));
        else Checkout.Rewrite("artifacts/.data/houses/a.csv", damage);
        Assert.Equal(StageSource.Ran, (await FetchAsync()).Source);
        AssertOnly("a.csv", "b.csv");
    }

    [Fact]
    public async Task Pinning_downloads_and_pins_what_came_and_keeps_where_from()
    {
        Describe();
        var right = DatasetManifest.Load(Checkout.Workspace, "houses");
        (right with { Files = [.. right.Files.Select(f => new DatasetFile { Name = f.Name, From = f.From })] }).Save(Checkout.Workspace);
        Told.Says(await Told.ByAsync(FetchAsync), "artifacts/.data/houses/a.csv has no pin", "--pin");
        Assert.Empty(Server.Requests);
        await Checkout.RunAsync("Fetch", Model, new RunOptions { Pin = true });
        Assert.Equal(right.Files, DatasetManifest.Load(Checkout.Workspace, "houses").Files);
        await FetchAsync();
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Models_that_share_a_dataset_bring_it_once()
    {
        Describe();
        await Task.WhenAll(FetchAsync(), Checkout.RunAsync("Fetch", new HouseModel { Called = "villas" }));
        AssertOnly("a.csv", "b.csv");
        Assert.Single(Server.Requests);
    }

    private Task<StageOutcome> FetchAsync() => Checkout.RunAsync("Fetch", Model);

    private void Describe(string address = "a.csv")
    {
        Server.Answer = (context, _) => FileServer.SendAsync(context, Content, "\"1\"");
        var source = Checkout.Write("elsewhere/b.csv", "");
        File.WriteAllBytes(source, Content);
        Manifest(Pinned("a.csv", Server.Address(address), Content), Pinned("b.csv", "../../elsewhere/b.csv", Content)).Save(Checkout.Workspace);
    }
}
