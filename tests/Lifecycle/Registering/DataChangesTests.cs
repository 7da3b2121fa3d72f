using Levain.Definitions;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Registering;

public sealed class DataChangesTests : IDisposable
{
    private readonly Checkout checkout = new();

    public DataChangesTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(300)));

    private HistoryEntry Last => checkout.Registry.History("houses")[^1];

    private DataEvidence Data => Last.Evidence!.Data!;

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_first_promotion_keeps_its_numbers_and_compares_with_nothing()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal((300L, 0L, null, 0), (Data.Accepted, Data.Quarantined, Data.Since, Data.Compared));
        Assert.Equal(["candidate"], Last.Evidence!.Contenders.Take(1).Select(c => c.Name));
        Assert.DoesNotContain(Last.Evidence.Contenders, c => c.Name == "champion");
        Assert.Empty(Last.Evidence.Comparisons);
    }

    [Fact]
    public async Task The_next_tells_what_changed_since_the_rows_of_the_champion_that_it_replaces()
    {
        await TwoAsync();
        Assert.Equal((300L, checkout.Registry.History("houses")[0].Champion!.Recipe.Snapshot), (Data.Since!.Rows, Data.Since.Snapshot));
        Assert.Equal(400L, Data.Accepted);
        Assert.Equal(["Price"], Data.Shifts.Select(s => s.Name));
        Assert.InRange(Data.Shifts[0].Distance!.Value, 0.2, 0.3);
        Assert.Equal(["candidate", "champion"], Last.Evidence!.Contenders.Take(2).Select(c => c.Name));
        Assert.Equal("Mae", Assert.Single(Last.Evidence.Comparisons).Quantity);
    }

    [Fact]
    public async Task A_checkout_that_remembers_other_snapshots_tells_the_same_as_a_fresh_clone()
    {
        await TwoAsync();
        var told = Json.WriteLine(Last.Evidence!);
        using var other = new Checkout();
        other.Describe("houses", ("houses.csv", Houses.Table(300)));
        await other.RunToAsync("Promote", Weak);
        // Validated and left: what this checkout saw last is not what the champion learnt from.
        other.Describe("houses", ("houses.csv", Houses.Table(350)));
        await other.RunAsync("Fetch", new HouseModel());
        await other.RunAsync("Validate", new HouseModel());
        await NextAsync(other);
        Assert.Equal(told, Json.WriteLine(other.Registry.History("houses")[^1].Evidence!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("{ \"schema\": 9 }")]
    [InlineData("another's")]
    public async Task Without_the_champions_own_profile_it_is_said_that_nothing_was_compared(string? profile)
    {
        await checkout.RunToAsync("Promote", Weak);
        var place = checkout.Workspace.ChampionProfile("houses");
        if (profile is null) File.Delete(place);
        else if (profile != "another's") checkout.Write("models/houses/profile.json", profile);
        else checkout.Write("models/houses/profile.json", (await File.ReadAllTextAsync(place, TestContext.Current.CancellationToken)).Replace("\"asOf\": \"2020", "\"asOf\": \"2019", StringComparison.Ordinal));
        await NextAsync(checkout);
        Assert.Equal((2, null, 0), (Last.Version, Data.Since, Data.Compared));
        Assert.Empty(Data.Shifts);
    }

    [Fact]
    public async Task Only_promotions_keep_evidence()
    {
        await checkout.RunToAsync("Promote", Weak);
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Promote", new HouseModel());
        checkout.Code.Name = "sha256:worse";
        await checkout.RunToAsync("Promote", Weak);
        Assert.Equal((HistoryEvent.Kept, null), (Last.Event, Last.Evidence));
        await new Rollback(checkout.Workspace, checkout.Registry, new NoRevisions(), new Checkout.NoCommit(), checkout.Clock)
            .RunAsync("houses", null, "too dear", TestContext.Current.CancellationToken);
        Assert.Equal((HistoryEvent.RolledBack, null), (Last.Event, Last.Evidence));
        Assert.Equal([true, true, false, false], checkout.Registry.History("houses").Select(e => e.Evidence is not null));
    }

    private static ModelDefinition Weak => TwoChampions.Weak;

    private async Task TwoAsync()
    {
        await checkout.RunToAsync("Promote", Weak);
        await NextAsync(checkout);
    }

    // A hundred days more, in which prices have risen beyond all that was seen.
    private static Task<StageOutcome> NextAsync(Checkout checkout)
    {
        checkout.Code.Name = "sha256:better";
        checkout.Describe("houses", ("houses.csv", Houses.Table(400, i => i < 300 ? Houses.Price(i) : 10 * Houses.Price(i))));
        return checkout.RunToAsync("Promote", new HouseModel());
    }
}
