using Levain.Samples;
using Xunit;

namespace Levain.Datasets.Revisions;

public sealed class PresentDatasetTests : IDisposable
{
    private readonly Checkout checkout = new();

    public PresentDatasetTests() => checkout.Describe("houses", ("1.csv", "a\n1\n"), ("2.csv", "a\n2\n"));

    private PresentDataset Present => new(checkout.Workspace, checkout.Files, "houses");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Pinned_files_are_the_snapshot_that_fetch_would_bring()
    {
        await checkout.RunAsync("Fetch", new HouseModel());
        var fetched = checkout.Facts<Snapshot>("houses", "Fetch");
        var snapshot = await Present.BringAsync([], checkout.Work(new HouseModel()));
        Assert.Equal((fetched.Digest, fetched.Folder, fetched.Bytes), (snapshot.Digest, snapshot.Folder, snapshot.Bytes));
        Assert.Empty(Present.Unpinned);
    }

    [Fact]
    public void Files_that_are_not_pinned_yet_are_taken_as_they_are_and_told()
    {
        checkout.Rewrite("data/houses/2.csv", "a\n2\n3\n");
        Assert.Equal(["2.csv"], Present.Unpinned);
        Assert.Equal([4L, 6L], Present.Files.Select(f => f.Bytes));
    }

    [Fact]
    public async Task Files_that_were_fetched_lie_among_the_artifacts()
    {
        foreach (var name in new[] { "1.csv", "2.csv" })
        {
            checkout.Write($"artifacts/.data/houses/{name}", "a\n1\n");
            File.Delete(Path.Combine(checkout.Workspace.Dataset("houses"), name));
        }

        Assert.Equal("artifacts/.data/houses", (await Present.BringAsync([], checkout.Work(new HouseModel()))).Folder);
    }

    [Fact]
    public void A_file_that_is_missing_is_named()
    {
        File.Delete(Path.Combine(checkout.Workspace.Dataset("houses"), "2.csv"));
        Told.Says(Told.By(() => _ = Present.Files), "csv of houses", "is not at hand", "--target=Fetch");
    }
}
