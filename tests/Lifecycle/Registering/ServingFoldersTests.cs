using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Stages;
using Levain.Training;
using Levain.Training.Flattening;
using Xunit;

namespace Levain.Registering;

public sealed class ServingFoldersTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly TempFolder served = new();

    public ServingFoldersTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(300)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Champion Champion => checkout.Registry.Champion("houses")!;

    public void Dispose()
    {
        checkout.Dispose();
        served.Dispose();
    }

    [Fact]
    public async Task A_champion_is_laid_out_whole()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        await LayOutAsync();
        Assert.Equal(File.ReadAllBytes(checkout.Workspace.Champion("houses")), File.ReadAllBytes(served["houses/champion.json"]));
        var folder = served["houses/" + Digest.Brief(Champion.Digest)];
        Assert.Equal(Champion.Digest, ModelArchive.Fingerprint(Path.Combine(folder, "model.zip")));
        Assert.Equal(Champion.Digest, FlatModel.Read(File.ReadAllBytes(Path.Combine(folder, "model.flat")), "").Model);
        Assert.Equal(File.ReadAllText(checkout.Workspace.Card("houses")), File.ReadAllText(Path.Combine(folder, "card.md")));
        var pictures = Directory.GetFiles(checkout.Workspace.CardFolder("houses")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(pictures, Directory.GetFiles(Path.Combine(folder, "card")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["champion.json", Digest.Brief(Champion.Digest)], Names("houses"));
    }

    [Fact]
    public async Task The_same_champion_again_writes_nothing()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        await LayOutAsync();
        var before = Times();
        await Task.Delay(20, Cancellation);
        await LayOutAsync();
        Assert.Equal(before, Times());
    }

    [Fact]
    public async Task The_champion_before_stays_and_those_before_it_go()
    {
        List<string> digests = [];
        for (var turn = 0; turn < 3; turn++)
        {
            checkout.Code.Name = $"code {turn}";
            await PromoteAsync(turn);
            digests.Add(Digest.Brief(Champion.Digest));
            await LayOutAsync();
            await LayOutAsync();
        }

        Directory.CreateDirectory(served["houses/somebody else's"]);
        await LayOutAsync();
        Assert.Equal(3, digests.Distinct().Count());
        Assert.Equal(new[] { "champion.json", digests[1], digests[2], "somebody else's" }.Order(StringComparer.Ordinal), Names("houses"));
    }

    [Fact]
    public async Task What_a_killed_lay_out_left_or_somebody_spoilt_is_made_whole()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var digest = Digest.Brief(Champion.Digest);
        served.Write($"houses/.new-{digest}/model.zip", "half");
        served.Write("houses/champion.json", "{");
        await LayOutAsync();
        var all = Contents();
        served.Write($"houses/{digest}/model.flat", "spoilt");
        served.Write($"houses/{digest}/card/old.svg", "<svg/>");
        File.Delete(served[$"houses/{digest}/model.zip"]);
        served.Write("houses/.new-0123456789ab/model.zip", "half");
        await LayOutAsync();
        Assert.Equal(all, Contents());
        Assert.Equal(["champion.json", digest], Names("houses"));
    }

    [Fact]
    public async Task A_reader_always_finds_what_the_pointer_names()
    {
        await PromoteAsync(0);
        await LayOutAsync();
        var isDone = false;
        var reader = Task.Run(() =>
        {
            for (var reads = 0; ; reads++)
            {
                if (Volatile.Read(ref isDone)) return reads;
                var pointer = Json.Read<Champion>(File.ReadAllText(served["houses/champion.json"]), "", "");
                Assert.Equal(pointer.Serving!.Files["model.flat"], Digest.OfFile(served[$"houses/{Digest.Brief(pointer.Digest)}/model.flat"]));
            }
        }, Cancellation);
        for (var turn = 1; turn < 5; turn++)
        {
            checkout.Code.Name = $"code {turn}";
            await PromoteAsync(turn);
            await LayOutAsync();
        }

        Volatile.Write(ref isDone, true);
        Assert.True(await reader > 0);
    }

    [Fact]
    public async Task Bytes_that_are_lost_are_made_again()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Directory.Delete(Path.GetDirectoryName(checkout.Workspace.ModelBytes(Champion.Digest))!, recursive: true);
        await LayOutAsync();
        Assert.Equal(Champion.Serving!.Files["model.flat"], Digest.OfFile(served[$"houses/{Digest.Brief(Champion.Digest)}/model.flat"]));
    }

    [Fact]
    public async Task Without_a_champion_the_target_to_run_is_named() =>
        Told.Says(await Told.ByAsync(LayOutAsync), "houses has no champion yet", "--target=Retrain --model=houses");

    // Each turn another model, which is promoted whatever it is worth.
    private async Task PromoteAsync(int turn)
    {
        var model = new HouseModel
        {
            Rules = Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.9),
            Learner = ml => Microsoft.ML.TreeExtensions.FastTree(ml.Regression.Trainers, numberOfLeaves: 4, numberOfTrees: 8 + turn, minimumExampleCountPerLeaf: 5, learningRate: 0.3),
        };
        await checkout.RunToAsync("Promote", model);
    }

    private Task LayOutAsync() => new ServingFolders(checkout.Services, checkout.Registry, checkout.Champions)
        .LayOutAsync(new HouseModel(), served.Path, Silence.Here, Cancellation);

    private IEnumerable<string?> Names(string folder) =>
        Directory.GetFileSystemEntries(served[folder]).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private string[] Files() => [.. Directory.GetFiles(served.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private DateTime[] Times() => [.. Files().Select(File.GetLastWriteTimeUtc)];

    private string[] Contents() => [.. Files().Select(f => f + Digest.OfFile(f))];
}
