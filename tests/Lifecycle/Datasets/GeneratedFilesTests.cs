using Levain.Definitions;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Datasets;

public sealed class GeneratedFilesTests : IDisposable
{
    private readonly LetterGenerator generator = new();
    private readonly Checkout checkout;

    public GeneratedFilesTests()
    {
        checkout = new Checkout(generator);
        Describe("letters", "q");
    }

    private static ModelDefinition Model => new HouseModel();

    private string Folder => checkout.Workspace.GeneratedDataset("houses");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Pinning_makes_the_files_and_keeps_the_parameters()
    {
        await PinAsync();
        var manifest = DatasetManifest.Load(checkout.Workspace, "houses");
        Assert.Equal(["1.csv", "2.csv"], manifest.Files.Select(f => f.Name));
        Assert.Equal(1, manifest.Files[0].Rows);
        Assert.Equal("{\"letter\":\"q\",\"files\":[\"2.csv\",\"1.csv\"]}", manifest.Generator!.Parameters.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Files_at_hand_are_not_made_again()
    {
        await PinAsync();
        await FetchAsync();
        Assert.Equal((1, StageSource.UpToDate), (generator.Runs, (await FetchAsync()).Source));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("letter\nr\n")]
    [InlineData("")]
    public async Task Damaged_files_are_made_again(string damage)
    {
        await PinAsync();
        await FetchAsync();
        if (damage == "gone")
            Directory.Delete(Folder, recursive: true);
        else
            checkout.Rewrite("artifacts/.data/houses/1.csv", damage);
        Assert.Equal(StageSource.Ran, (await FetchAsync()).Source);
        Assert.Equal(2, generator.Runs);
        Assert.Equal("letter\nq\n", await File.ReadAllTextAsync(Path.Combine(Folder, "1.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_parameters_give_other_bytes_and_are_refused_until_pinned()
    {
        await PinAsync();
        var pinned = DatasetManifest.Load(checkout.Workspace, "houses").Files;
        Describe("letters", "z", pinned);
        Directory.Delete(Folder, recursive: true);
        Told.Says(await Told.ByAsync(FetchAsync), "1.csv has other content", "2.csv has other content", "The generator gives other bytes", "--pin");
        await PinAsync();
        await FetchAsync();
    }

    [Fact]
    public async Task An_unknown_generator_is_told_with_the_known_ones()
    {
        Describe("numbers", "q");
        Told.Says(await Told.ByAsync(PinAsync), "data/houses/dataset.json", "'numbers'", "Known: letters");
        using var bare = new Checkout();
        bare.Write("data/houses/dataset.json", await File.ReadAllTextAsync(checkout.Workspace.DatasetManifest("houses"), TestContext.Current.CancellationToken));
        Told.Says(await Told.ByAsync(() => bare.RunAsync("Fetch", Model)), "Known: none");
    }

    [Fact]
    public async Task A_generator_that_stops_midway_leaves_no_folder()
    {
        generator.Fault = new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(PinAsync);
        Assert.False(Directory.Exists(Folder));
        generator.Fault = null;
        await PinAsync();
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task Force_makes_them_again()
    {
        await PinAsync();
        await checkout.RunAsync("Fetch", Model, new RunOptions { Force = true });
        Assert.Equal(2, generator.Runs);
    }

    private Task<StageOutcome> FetchAsync() => checkout.RunAsync("Fetch", Model);

    private Task<StageOutcome> PinAsync() => checkout.RunAsync("Fetch", Model, new RunOptions { Pin = true });

    private void Describe(string name, string letter, IReadOnlyList<DatasetFile>? files = null) => new DatasetManifest
    {
        Schema = 1,
        Name = "houses",
        Title = "t",
        Source = "s",
        Licence = "l",
        Files = files ?? [],
        Generator = new GeneratorReference
        {
            Name = name,
            Parameters = new() { ["letter"] = letter, ["files"] = new Newtonsoft.Json.Linq.JArray("2.csv", "1.csv") },
        },
    }.Save(checkout.Workspace);
}
