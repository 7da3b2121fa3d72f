using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class KeyTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Model = "models/market/MarketModel.cs", Library = "src/Lifecycle/";

    [Fact]
    public Task An_edit_two_calls_deep_reruns_what_hangs_on_it() => AssertRerunsAsync(
        ["Train", "Evaluate", "Gate", "Promote"], "code: [0-9a-f]{12} -> [0-9a-f]{12}",
        (Model, "return sum / (days.Length - 1);", "return sum / days.Length;"));

    [Fact(Explicit = true), Trait("Run", "Soak")]
    public Task An_edit_of_the_gate_trains_nothing() => AssertRerunsAsync(
        ["Evaluate", "Gate", "Promote"], "rule:02: .*5.* -> .*6",
        (Model, "IsNotWorseThanChampionByShare(0.05,", "IsNotWorseThanChampionByShare(0.06,"));

    [Fact(Explicit = true), Trait("Run", "Soak")]
    public Task Comments_layout_and_what_only_keeps_results_rerun_nothing() => AssertRerunsAsync(
        [], "every part of the key is as it was",
        (Model, "private static float Log(float percent) =>", "// Of a percent.\n    private static float Log(\n        float percent) =>"),
        (Library + "Training/Learner.cs", "var ml = new MLContext(definition.Seed);", "var   ml = new MLContext( definition.Seed ); // seeded"),
        (Library + "Stages/ResultStore.cs", "if (!File.Exists(path)) return null;", "if (!new FileInfo(path).Exists) return null;"),
        (Library + "Stages/RecordBook.cs", "if (!File.Exists(path)) return null;", "if (!new FileInfo(path).Exists) return null;"));

    [Fact(Explicit = true), Trait("Run", "Soak")]
    public Task Another_version_of_a_package_reruns_those_that_use_it() => AssertRerunsAsync(
        ["Train", "Evaluate"], @"package:LightGBM: 4\.7\.0 -> 4\.7\.9",
        (Library + "Lifecycle.csproj", "EmbeddedResource Include=\"packages.lock.json\"", "EmbeddedResource Include=\"other.lock.json\""),
        (Library + "other.lock.json", "\"resolved\": \"4.7.0\"", "\"resolved\": \"4.7.9\""));

    [Fact]
    public async Task A_deleted_output_is_its_stage_alone()
    {
        File.Delete(Checkout.PathTo("artifacts/market/model.zip"));
        var restored = (await Checkout.RetrainMarketAsync()).Succeeded();
        Assert.Empty(restored.Worked);
        Assert.Matches(@"(?m)^Train +market +from store ", restored.Output);

        File.Delete(Checkout.PathTo("artifacts/market/model.zip"));
        Directory.Delete(Checkout.PathTo("artifacts/.store/market/train"), recursive: true);
        Assert.Equal(["Train"], (await Checkout.RetrainMarketAsync()).Succeeded().Worked);
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task Verify_asks_no_data_and_sees_a_champion_that_was_edited()
    {
        Directory.Delete(Checkout.PathTo("artifacts/market"), recursive: true);
        foreach (var table in Directory.GetFiles(Checkout.PathTo("data/market"), "*.csv")) File.Delete(table);
        var run = (await Checkout.BuildAsync("--target=Verify")).Succeeded();
        Assert.Matches(@"(?m)^market +champion, history, card and profile agree on version \d+, [0-9a-f]{12}$", run.Output);

        var profile = Checkout.Read("models/market/profile.json");
        Checkout.Write("models/market/profile.json", profile.Replace(Checkout.ChampionOf("market"), Checkout.ChampionOf("fraud"), StringComparison.Ordinal));
        (await Checkout.BuildAsync("--target=Verify")).Refused("models/market: profile.json is of another model");
    }

    /// <summary>The stages work after an edit; back again and once more nothing is trained.</summary>
    private async Task AssertRerunsAsync(string[] stages, string reason, params (string File, string Before, string After)[] edits)
    {
        File.Copy(Checkout.PathTo(Library + "packages.lock.json"), Checkout.PathTo(Library + "other.lock.json"));
        var originals = edits.Select(e => Checkout.Read(e.File)).ToList();
        Apply();
        var edited = await Checkout.RetrainMarketAsync("--explain");
        Assert.Equal(stages, edited.Worked);
        Assert.Matches(reason, edited.Output);

        for (var i = 0; i < edits.Length; i++) Checkout.Write(edits[i].File, originals[i]);
        await Checkout.ToolAsync("git", "checkout", "--quiet", "--", "models/market");
        Assert.DoesNotContain("Train", (await Checkout.RetrainMarketAsync()).Succeeded().Worked);
        Apply();
        Assert.DoesNotContain("Train", (await Checkout.RetrainMarketAsync()).Worked);

        void Apply()
        {
            foreach (var (file, before, after) in edits)
            {
                var text = Checkout.Read(file);
                Assert.Contains(before, text, StringComparison.Ordinal);
                Checkout.Write(file, text.Replace(before, after, StringComparison.Ordinal));
            }
        }
    }
}
