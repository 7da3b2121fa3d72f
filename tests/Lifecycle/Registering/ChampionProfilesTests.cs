using Levain.Samples;
using Levain.Stages;
using Levain.Validating.Changes;
using Microsoft.ML;
using Xunit;

namespace Levain.Registering;

public sealed class ChampionProfilesTests : IDisposable
{
    private readonly Checkout checkout = new();

    public ChampionProfilesTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(200)));

    private string Place => checkout.Workspace.ChampionProfile("houses");

    private ChampionProfile Profile => Json.ReadFile<ChampionProfile>(Place, "profile.json", ChampionProfile.CurrentSchema, "");

    private Champion Champion => checkout.Registry.Champion("houses")!;

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_promotion_writes_what_the_champion_learnt_from()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal((Champion.Digest, Champion.Recipe.Snapshot), (Profile.Champion, Profile.Accepted.Snapshot));
        Assert.Equal((200L, Champion.Recipe.AsOf, 200L), (Profile.Accepted.Rows, Profile.Accepted.AsOf, Profile.Profile.Rows));
        Assert.NotNull(Profile.Profile.Column("Size")!.Quantiles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"champion\": \"sha256:another\" }")]
    public async Task A_profile_that_is_another_models_is_replaced_by_the_same_bytes(string other)
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var before = await File.ReadAllBytesAsync(Place, TestContext.Current.CancellationToken);
        checkout.Write("models/houses/profile.json", other);
        Assert.NotEqual(StageSource.UpToDate, (await checkout.RunAsync("Promote", new HouseModel())).Source);
        Assert.Equal(before, await File.ReadAllBytesAsync(Place, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_next_champions_profile_takes_its_place()
    {
        await checkout.RunToAsync("Promote", new HouseModel { Learner = ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 3, numberOfTrees: 12, minimumExampleCountPerLeaf: 5, learningRate: 0.3) });
        var first = Profile.Champion;
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.NotEqual(first, Profile.Champion);
        Assert.Equal(Champion.Digest, Profile.Champion);
    }

    [Fact]
    public async Task Other_rows_than_the_champions_are_not_written_for_it()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        File.Delete(Place);
        checkout.Describe("houses", ("houses.csv", Houses.Table(200, i => i == 199 ? 1 : Houses.Price(i))));
        await checkout.RunAsync("Fetch", new HouseModel());
        await checkout.RunAsync("Validate", new HouseModel());
        var profiles = new ChampionProfiles(checkout.Workspace, checkout.Records);
        Assert.True(profiles.IsThere(Champion));
        profiles.Complete(Champion);
        Assert.False(File.Exists(Place));
    }
}
