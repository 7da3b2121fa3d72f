using Levain.Stages;
using Xunit;
using static Levain.Registering.Champions;

namespace Levain.Registering;

public sealed class RegistryTests : IDisposable
{
    private readonly Checkout checkout = new();

    private Registry Registry => checkout.Registry;

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void In_the_beginning_there_is_none()
    {
        Assert.Null(Registry.Champion("houses"));
        Assert.Empty(Registry.History("houses"));
    }

    [Fact]
    public void A_promotion_moves_the_pointer_and_tells_the_history()
    {
        Registry.Promote(Of("sha256:a"), null, Entry("sha256:a"));
        Registry.Promote(Of("sha256:b", 2), "sha256:a", Entry("sha256:b", 2));
        Assert.Equal(("sha256:b", 2), Registry.Champion("houses") is { } c ? (c.Digest, c.Version) : default);
        Assert.Equal(["sha256:a", "sha256:b"], Registry.History("houses").Select(e => e.Digest));
        Assert.Equal(Json.WriteLine(Entry("sha256:b", 2)), Json.WriteLine(Registry.History("houses")[1]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256:other")]
    public void A_promotion_against_another_champion_changes_nothing(string? expected)
    {
        Registry.Promote(Of("sha256:a"), null, Entry("sha256:a"));
        var before = Texts();
        var said = Told.By(() => Registry.Promote(Of("sha256:b", 2), expected, Entry("sha256:b", 2)));
        Told.Says(said, "The champion of houses is sha256:a", $"judged against {expected ?? "none"}", "Nothing was changed", "--target=Retrain");
        Assert.Equal(before, Texts());
    }

    [Fact]
    public void A_promotion_against_a_champion_that_is_gone_changes_nothing()
    {
        Told.Says(Told.By(() => Registry.Promote(Of("sha256:b"), "sha256:a", Entry("sha256:b"))), "is none", "judged against sha256:a");
        Assert.False(File.Exists(checkout.Workspace.Champion("houses")));
        Assert.False(File.Exists(checkout.Workspace.History("houses")));
    }

    [Fact]
    public void The_same_promotion_twice_is_one()
    {
        for (var i = 0; i < 2; i++) Registry.Promote(Of("sha256:a"), null, Entry("sha256:a"));
        Assert.Single(Registry.History("houses"));
    }

    [Fact]
    public void A_promotion_that_was_cut_off_after_its_history_is_finished()
    {
        Registry.Append("houses", Entry("sha256:a"));
        Registry.Promote(Of("sha256:a"), null, Entry("sha256:a"));
        Assert.Single(Registry.History("houses"));
        Assert.Equal("sha256:a", Registry.Champion("houses")!.Digest);
    }

    [Fact]
    public async Task Of_eight_at_once_one_wins_each_step()
    {
        string? current = null;
        for (var step = 1; step <= 5; step++)
        {
            var (from, version) = (current, step);
            var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
                () => Wins($"sha256:{version}-{i}", version, from), TestContext.Current.CancellationToken)));
            Assert.Equal(1, tries.Count(won => won));
            Assert.Equal(step, Registry.Champion("houses")!.Version);
            Assert.Equal(step, Registry.History("houses").Count);
            current = Registry.Champion("houses")!.Digest;
            Assert.Equal(current, Registry.History("houses")[^1].Digest);
        }
    }

    [Fact]
    public void An_entry_is_written_once_for_a_verdict()
    {
        Registry.Append("houses", Entry("sha256:a", what: HistoryEvent.Kept));
        Registry.Append("houses", Entry("sha256:a", what: HistoryEvent.Kept));
        Registry.Append("houses", Entry("sha256:a", what: HistoryEvent.Kept) with { Verdict = "sha256:later" });
        Assert.Equal(2, File.ReadAllLines(checkout.Workspace.History("houses")).Length);
    }

    public static TheoryData<string, string> Pointers => new()
    {
        { "{\"schema\":", "is not JSON" },
        { "", "is not JSON" },
        { "{\"schema\":1}", "cannot be read" },
        { "{\"schema\":2}", "written by a newer version" },
        { Json.Write(Of("sha256:a", model: "cars")), "is the champion of 'cars'" },
        { Json.Write(Of("sha256:a")).Replace("\"digest\"", "\"digests\"", StringComparison.Ordinal), "digests" },
    };

    [Theory]
    [MemberData(nameof(Pointers))]
    public void A_broken_pointer_is_told_and_never_overwritten(string text, string says)
    {
        checkout.Write("models/houses/champion.json", text);
        Told.Says(Told.By(() => Registry.Champion("houses")), "models/houses/champion.json", says);
        Told.By(() => Registry.Promote(Of("sha256:b"), null, Entry("sha256:b")));
        Assert.Equal(text, File.ReadAllText(checkout.Workspace.Champion("houses")));
    }

    [Fact]
    public void A_broken_line_of_history_is_told_with_its_number()
    {
        Registry.Append("houses", Entry("sha256:a"));
        File.AppendAllText(checkout.Workspace.History("houses"), "{\"half\":");
        Told.Says(Told.By(() => Registry.History("houses")), "models/houses/history.jsonl, line 2", "git checkout");
    }

    private bool Wins(string digest, int version, string? expected)
    {
        try
        {
            Registry.Promote(Of(digest, version), expected, Entry(digest, version));
            return true;
        }
        catch (LevainException)
        {
            return false;
        }
    }

    private string[] Texts() => [.. new[] { checkout.Workspace.Champion("houses"), checkout.Workspace.History("houses") }.Select(File.ReadAllText)];
}
