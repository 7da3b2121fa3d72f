using Levain.Evaluating;
using Levain.Samples;
using Levain.Training;
using Xunit;

namespace Levain.Registering;

public sealed class ChampionSourceTests : IDisposable
{
    private readonly Checkout checkout = new();

    public ChampionSourceTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(200)));

    private string Digest => checkout.Registry.Champion("houses")!.Digest;

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Without_a_champion_the_opponent_is_none() =>
        Assert.Equal(Opponent.None, checkout.Champions.OpponentOf("houses", "sha256:a"));

    [Fact]
    public async Task Another_champion_is_the_opponent_and_the_same_is_itself()
    {
        await checkout.Registry.PromoteAsync(Champions.Of("sha256:a"), null, Champions.Entry("sha256:a"));
        Assert.Equal("sha256:a", checkout.Champions.OpponentOf("houses", "sha256:b"));
        Assert.Equal(Opponent.Itself, checkout.Champions.OpponentOf("houses", "sha256:a"));
    }

    [Fact]
    public async Task A_champion_of_a_later_day_knows_more_and_one_of_the_same_day_does_not()
    {
        var champion = Champions.Of("sha256:a");
        await checkout.Registry.PromoteAsync(champion, null, Champions.Entry("sha256:a"));
        var day = champion.Recipe.AsOf;
        Assert.True(checkout.Champions.KnowsLaterDays("houses", "sha256:a", day.AddDays(-1)));
        Assert.False(checkout.Champions.KnowsLaterDays("houses", "sha256:a", day));
        Assert.False(checkout.Champions.KnowsLaterDays("houses", Opponent.Itself, day.AddDays(-1)));
    }

    [Fact]
    public async Task The_verdict_that_made_it_champion_stands()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal(Opponent.None, checkout.Champions.OpponentOf("houses", Digest));
        File.Delete(checkout.Workspace.Record("houses", "Gate"));
        Assert.Equal(Opponent.Itself, checkout.Champions.OpponentOf("houses", Digest));
    }

    [Fact]
    public async Task Bytes_that_are_kept_are_not_made_again()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var model = new HouseModel { Bend = _ => throw new InvalidOperationException() };
        Assert.Equal(Digest, ModelArchive.Fingerprint(await checkout.Champions.BytesOfAsync(model, Digest, checkout.Work(model))));
    }

    [Fact]
    public async Task Bytes_that_are_lost_are_trained_again_to_the_same_digest()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        File.Delete(checkout.Workspace.ModelBytes(Digest));
        var path = await checkout.Champions.BytesOfAsync(new HouseModel(), Digest, checkout.Work(new HouseModel()));
        Assert.Equal((checkout.Workspace.ModelBytes(Digest), Digest), (path, ModelArchive.Fingerprint(path)));
    }

    [Fact]
    public async Task Bytes_of_another_model_under_the_name_are_replaced()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var other = checkout.Work(new HouseModel()).Output("other.zip");
        var made = Learner.Fit(new HouseModel(), new HouseModel().Learn, ExampleTables.Of([.. Enumerable.Range(0, 40).Select(i => new[] { (float)i })], [.. Enumerable.Range(0, 40).Select(i => (float)i)]), other);
        Assert.NotEqual(Digest, made);
        File.Copy(other, checkout.Workspace.ModelBytes(Digest), overwrite: true);
        Assert.Equal(Digest, ModelArchive.Fingerprint(await checkout.Champions.BytesOfAsync(new HouseModel(), Digest, checkout.Work(new HouseModel()))));
    }

    [Fact]
    public async Task A_definition_that_gives_another_model_cannot_restore_the_champion()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        File.Delete(checkout.Workspace.ModelBytes(Digest));
        var model = new HouseModel { Bend = h => h.Size * 2 };
        Told.Says(
            await Told.ByAsync(() => checkout.Champions.BytesOfAsync(model, Digest, checkout.Work(model))),
            "The champion of houses", "cannot be restored: its recipe now gives", "never judged against nothing", "--target=History");
        Assert.False(File.Exists(checkout.Workspace.ModelBytes(Digest)));
    }

    [Fact]
    public async Task A_champion_of_other_data_cannot_be_restored()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        File.Delete(checkout.Workspace.ModelBytes(Digest));
        checkout.Describe("houses", ("houses.csv", Houses.Table(201)));
        await checkout.RunAsync("Fetch", new HouseModel());
        Told.Says(
            await Told.ByAsync(() => checkout.Champions.BytesOfAsync(new HouseModel(), Digest, checkout.Work(new HouseModel()))),
            "its dataset has changed since");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lost_files_for_services_are_made_again_from_the_zip_or_with_it(bool isZipLost)
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var champion = checkout.Registry.Champion("houses")!;
        Assert.Contains("model.flat", champion.Serving!.Files.Keys);
        foreach (var (name, digest) in champion.Serving.Files)
        {
            var kept = checkout.Workspace.ServingBytes(name, digest);
            File.WriteAllText(kept, "broken");
            if (isZipLost) File.Delete(checkout.Workspace.ModelBytes(Digest));
            Assert.Equal(kept, await checkout.Champions.ServingFileAsync(champion, name, checkout.Work(new HouseModel())));
            Assert.Equal(digest, Stages.Digest.OfFile(kept));
        }

        Assert.Equal(Digest, ModelArchive.Fingerprint(checkout.Workspace.ModelBytes(Digest)));
    }

    [Fact]
    public async Task A_file_that_comes_out_otherwise_is_not_handed_out()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var champion = checkout.Registry.Champion("houses")!;
        champion.Serving!.Files["model.flat"] = "sha256:" + new string('0', 64);
        Told.Says(
            await Told.ByAsync(() => checkout.Champions.ServingFileAsync(champion, "model.flat", checkout.Work(new HouseModel()))),
            "The model.flat of houses", "other bytes now than 000000000000", "--target=History");
    }

    [Fact]
    public async Task A_digest_that_nobody_knows_cannot_be_restored()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Told.Says(
            await Told.ByAsync(() => checkout.Champions.BytesOfAsync(new HouseModel(), "sha256:unknown", checkout.Work(new HouseModel()))),
            "no recipe of it is at hand", "artifacts/.store/models/unknown.zip");
    }
}
