using Xunit;
using static Levain.Registering.HistoryEvent;

namespace Levain.Registering;

public sealed class LineageTests
{
    public static TheoryData<string, string?> Histories => new()
    {
        { "", null },
        { "1a", null },
        { "1a 2b/a kept 3c/b", null },
        { "1a 2b/a back1a/b 3c/a", null },
        { "1a 2b/a back1a/b back2b/a", null },
        { "1a 2b", null },
        { "2a 7b/a", null },
        { "1a 2b/a 2c/a", "version 2 was promoted after version 2" },
        { "1a 1b", "version 1 was promoted after version 1" },
        { "1a 2b/a 3c/a", "version 3 took the place of a, which was not the champion" },
        { "1a 2b/a 1a/b", "version 1 was promoted after version 2" },
        { "1a back1a/b", "version 1 took the place of b, which was not the champion" },
        { "1a back2b/a", "version 2 came back and had never been there" },
        { "1a 2b/a back1a/b 3c/b", "version 3 took the place of b, which was not the champion" },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history_is_one_line_of_champions_or_says_where_it_is_not(string history, string? fault) =>
        Assert.Equal(fault, Lineage.Fault(Parse(history)));

    [Theory]
    [InlineData("1a 2b/a", "b", null)]
    [InlineData("1a 2b/a back1a/b", "b", "reason 2")]
    [InlineData("1a 2b/a back1a/b", "a", null)]
    [InlineData("1a 2b/a back1a/b back2b/a", "b", null)]
    [InlineData("1a 2b/a back1a/b back2b/a", "a", "reason 3")]
    [InlineData("1a 2b/a back1a/b 3b/a", "b", null)]
    [InlineData("1a 2b/a back1a/b 3c/a back1a/c", "b", "reason 2")]
    [InlineData("1a 2b/a back1a/b kept", "b", "reason 2")]
    [InlineData("", "b", null)]
    public void A_model_is_rolled_back_until_it_is_champion_again(string history, string digest, string? reason) =>
        Assert.Equal(reason, Lineage.RolledBackBecause(Parse(history), digest));

    [Fact]
    public void Numbers_count_promotions_only()
    {
        var history = Parse("1a 2b/a back1a/b kept");
        Assert.Equal((2, 1, 2), (Lineage.HighestVersion(history), Lineage.LastMove(history)!.Version, Lineage.PromotionOf(history, 2)!.Version));
        Assert.Equal((0, null, null), (Lineage.HighestVersion([]), Lineage.LastMove([]), Lineage.PromotionOf(history, 3)));
    }

    // "2b/a" is a promotion of b as version 2 against a, "back1a/b" a rollback from b to version 1.
    private static List<HistoryEntry> Parse(string history) =>
    [
        .. history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) =>
        {
            if (word == "kept") return Champions.Entry("k", what: Kept);
            var move = word.Replace("back", "", StringComparison.Ordinal);
            return Champions.Entry(move[1..2], move[0] - '0', move == word ? Promoted : RolledBack) with
            {
                Against = move.Length > 2 ? move[3..] : "none",
                Because = $"reason {i}",
            };
        }),
    ];
}
