using Levain.Samples;
using Levain.Stages;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Datasets.Revisions;

public sealed class PastDatasetTests : IDisposable
{
    private readonly LetterGenerator generator = new();
    private readonly Checkout checkout;
    private readonly TempFolder folder = new();
    private readonly KeptRevisions revisions;

    public PastDatasetTests()
    {
        checkout = new Checkout(generator);
        revisions = new KeptRevisions(checkout.Workspace);
    }

    private Workspace There => new(folder.Path);

    private PastDataset Past => new(checkout.Workspace, There, checkout.Files, revisions);

    public void Dispose()
    {
        checkout.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Committed_files_come_with_the_bytes_that_they_had()
    {
        checkout.Describe("houses", ("1.csv", "a\n1\n"), ("2.csv", "a\n2\n"));
        revisions.Commit("old");
        var digest = Snapshot.DigestOf(DatasetManifest.Load(checkout.Workspace, "houses").Files);
        checkout.Describe("houses", ("1.csv", "a\n1\n"), ("2.csv", "a\n2\n3\n"));
        var snapshot = await BringAsync("old");
        Assert.Equal((digest, "data/houses"), (snapshot.Digest, snapshot.Folder));
        Assert.Equal("a\n2\n", await File.ReadAllTextAsync(folder["data/houses/2.csv"], TestContext.Current.CancellationToken));
        Assert.DoesNotContain("data/houses/1.csv", revisions.Asked);
    }

    [Fact]
    public async Task What_lies_among_fetched_files_with_the_pinned_content_is_taken_though_it_is_not_committed()
    {
        checkout.Describe("houses", ("1.csv", "a\n1\n"));
        revisions.Commit("old", name => name == "dataset.json");
        checkout.Write("artifacts/.data/houses/1.csv", "a\n1\n");
        checkout.Describe("houses", ("1.csv", "a\n9\n"));
        Assert.Equal(1, (await BringAsync("old")).Rows);
    }

    [Fact]
    public async Task What_is_neither_committed_nor_at_hand_is_named()
    {
        checkout.Describe("houses", ("1.csv", "a\n1\n"), ("2.csv", "a\n2\n"));
        revisions.Commit("old", name => name != "2.csv");
        checkout.Describe("houses", ("1.csv", "a\n9\n"), ("2.csv", "a\n9\n"));
        Told.Says(await Told.ByAsync(() => BringAsync("old")), "2.csv of houses cannot be had", "neither committed nor at hand", "--target=Fetch");
    }

    [Fact]
    public async Task Committed_files_that_are_not_what_was_pinned_are_refused()
    {
        checkout.Describe("houses", ("1.csv", "a\n1\n"));
        checkout.Write("data/houses/1.csv", "a\n7\n");
        revisions.Commit("old");
        Told.Says(await Told.ByAsync(() => BringAsync("old")), "data/houses/1.csv has other content");
    }

    [Theory]
    [InlineData(null, "It has no data/houses/dataset.json", "--base")]
    [InlineData("{", "data/houses/dataset.json is not JSON", "")]
    public async Task A_revision_that_describes_no_dataset_is_refused(string? manifest, string says, string advice)
    {
        checkout.Describe("other", ("1.csv", "a\n1\n"));
        if (manifest is not null) checkout.Write("data/houses/dataset.json", manifest);
        revisions.Commit("old");
        Told.Says(await Told.ByAsync(() => BringAsync("old")), says, advice);
    }

    [Fact]
    public async Task Generated_files_are_made_with_the_parameters_of_the_revision_and_the_own_stay()
    {
        await GenerateAsync("q");
        revisions.Commit("old");
        await GenerateAsync("r");
        var snapshot = await BringAsync("old");
        Assert.Equal("letter\nq\n", await File.ReadAllTextAsync(folder[snapshot.Folder + "/1.csv"], TestContext.Current.CancellationToken));
        Assert.Equal("letter\nr\n", await File.ReadAllTextAsync(
            Path.Combine(checkout.Workspace.GeneratedDataset("houses"), "1.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Generated_files_at_hand_are_not_made_again()
    {
        await GenerateAsync("q");
        revisions.Commit("old");
        Assert.Equal(1, (await BringAsync("old")).Rows);
        Assert.Equal(1, generator.Runs);
    }

    private async Task<Snapshot> BringAsync(string commit)
    {
        var manifest = await Past.ManifestAsync(commit, "houses", TestContext.Current.CancellationToken);
        return await Past.BringAsync(manifest, commit, [generator], checkout.Work(new HouseModel()));
    }

    private async Task GenerateAsync(string letter)
    {
        new DatasetManifest
        {
            Schema = 1,
            Name = "houses",
            Title = "t",
            Source = "s",
            Licence = "MIT",
            Generator = new GeneratorReference { Name = "letters", Parameters = JObject.FromObject(new { letter, files = new[] { "1.csv" } }) },
            Files = [],
        }.Save(checkout.Workspace);
        await checkout.RunAsync("Fetch", new HouseModel(), new RunOptions { Pin = true });
    }
}
