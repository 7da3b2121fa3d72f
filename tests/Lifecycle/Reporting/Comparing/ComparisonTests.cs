using Levain.Registering;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Reporting.Comparing;

public sealed class ComparisonTests : IDisposable
{
    private readonly Checkout checkout = new();

    public ComparisonTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(300)));

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void In_an_untouched_checkout_there_is_nothing_and_that_is_said()
    {
        var comparison = Compare();
        Assert.Empty(comparison.Versions);
        Assert.Equal(
            ["No candidate is measured in this checkout: --target=Gate --model=houses makes and measures one.", "There is no champion yet."], comparison.Notes);
    }

    [Fact]
    public async Task A_candidate_stands_beside_champion_and_baselines_with_paired_differences()
    {
        await checkout.RunToAsync("Promote", TwoChampions.Weak);
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Gate", new HouseModel());
        var comparison = Compare();
        Assert.Equal(["candidate", "champion"], comparison.Versions.Select(v => v.Role));
        Assert.Equal([null, 1], comparison.Versions.Select(v => v.Version));
        Assert.Equal(["promote", "promote"], comparison.Versions.Select(v => v.Verdict));
        Assert.Equal(["candidate", "champion"], comparison.Contenders.Select(c => c.Name).Take(2));
        Assert.True(Assert.Single(comparison.Differences).Value < 0);
        Told.Says(string.Join('\n', comparison.Notes), "on the held-out rows of its own day", "all on the same ");
    }

    [Fact]
    public async Task After_a_rollback_the_history_alone_tells_of_every_version()
    {
        await checkout.RunToAsync("Promote", TwoChampions.Weak);
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Promote", new HouseModel());
        await Worker.RollBackAsync(checkout.Workspace.Root);
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        var versions = Compare().Versions;
        Assert.Equal([("champion", 1, "promote"), ("earlier", 2, "rolled back: too dear")], versions.Select(v => (v.Role, v.Version!.Value, v.Verdict)));
        Assert.All(versions, v => Assert.True(v.TrainingRows > 0));
    }

    [Fact]
    public async Task After_the_promotion_the_one_that_it_was_judged_against_is_named()
    {
        await checkout.RunToAsync("Promote", TwoChampions.Weak);
        var first = checkout.Registry.Champion("houses")!.Digest;
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Promote", new HouseModel());
        Told.Says(Compare().Notes[^1], $"The champion of the metrics is {Digest.Brief(first)}, whom the candidate was judged against");
    }

    [Fact]
    public async Task The_champion_itself_as_candidate_is_said_to_be_it()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal("The candidate is the champion, bit for bit.", Compare().Notes[0]);
    }

    [Fact]
    public async Task Tables_and_Markdown_hold_every_number_and_JSON_comes_back()
    {
        await checkout.RunToAsync("Promote", TwoChampions.Weak);
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Gate", new HouseModel());
        using var turkish = new Culture("tr-TR");
        var comparison = Compare();
        var tables = ComparisonText.Tables(comparison).ToList();
        Assert.Equal(3, tables.Count);
        Assert.All(tables, t => Assert.All(t.Rows, row => Assert.Equal(t.Headings.Count, row.Count)));
        var value = NumberText.Interval(comparison.Contenders[0].Metrics["Mae"]);
        Told.Says(ComparisonText.Markdown(comparison), "## houses\n", value.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal), "(95% sure)", "\n- ");
        Assert.Equal(Json.Write(comparison), Json.Write(Json.Read<ModelComparison>(Json.Write(comparison), "", "")));
    }

    private ModelComparison Compare() => new ComparisonSource(checkout.Records, checkout.Registry).Of(new HouseModel());
}
