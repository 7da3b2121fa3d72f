using System.Globalization;
using Levain.Gating;
using Levain.Registering;
using Xunit;

namespace Levain.Reporting;

public sealed class ChampionOfDayTests : IDisposable
{
    private const string A = "sha256:aaaaaaaaaaaaaaaa", B = "sha256:bbbbbbbbbbbbbbbb";
    private readonly Checkout checkout = new();

    public ChampionOfDayTests() => checkout.Write("models/houses/history.jsonl", Champions.Lines(
        Entry(A, 1, day: 2),
        Entry("sha256:k", 1, day: 5, HistoryEvent.Kept),
        Entry(B, 2, day: 10) with { Against = A, Reasons = [new Reason { Rule = "Mae is at most 2", Outcome = RuleOutcome.Passed, Evidence = "1.2500" }, new Reason { Rule = "r", Outcome = RuleOutcome.NotApplied, Evidence = "e" }] },
        Entry(A, 1, day: 12, HistoryEvent.RolledBack) with { Against = B, Because = "too dear", Commit = "" }));

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("2026-01-02", "version 1, sha256:aaaaaaaaaaaaaaaa")]
    [InlineData("2026-01-09", "version 1, sha256:aaaaaaaaaaaaaaaa")]
    [InlineData("2026-01-10", "version 2, sha256:bbbbbbbbbbbbbbbb")]
    [InlineData("2027-01-01", "version 1, sha256:aaaaaaaaaaaaaaaa")]
    public void The_champion_of_a_day_is_the_last_that_was_made_by_its_end(string day, string says) =>
        Assert.Equal($"houses on {day}: {says}", Lines(day)[0]);

    [Fact]
    public void The_evidence_is_told_with_each_rule()
    {
        using var turkish = new Culture("tr-TR");
        Assert.Equal(
            [
                $"houses on 2026-01-11: version 2, {B}",
                "  promoted on 2026-01-10 12:30 UTC at commit 0123456, judged against aaaaaaaaaaaa, as of 2020-02-29",
                "  Mae 1.2500 [1.0000, 1.5000]",
                "  every rule holds",
                "  passed: Mae is at most 2: 1.2500",
                "  not applied: r: e",
            ],
            Lines("2026-01-11").Select(l => l.Replace("sha256:aaaaaaaaaaaaaaaa", "aaaaaaaaaaaa", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rollback_is_told_with_its_reason_and_with_the_promotion_behind_it()
    {
        var lines = Lines("2026-01-12");
        Assert.StartsWith("  rolled back to on 2026-01-12 12:30 UTC outside git, from ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(": too dear", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  promoted on 2026-01-02 12:30 UTC", lines[2], StringComparison.Ordinal);
        Told.Says(lines[^1], "on the card of that version, in git");
    }

    [Fact]
    public void A_day_before_the_first_champion_says_so() =>
        Assert.Equal(["houses had no champion on 2026-01-01: the first was promoted on 2026-01-02."], Lines("2026-01-01"));

    [Fact]
    public void A_model_without_history_says_so() =>
        Told.Says(Assert.Single(new ChampionOfDay(checkout.Registry).Lines("cars", new DateOnly(2026, 1, 1))), "cars has had no champion yet", "--target=Retrain");

    private static HistoryEntry Entry(string digest, int version, int day, HistoryEvent what = HistoryEvent.Promoted) =>
        Champions.Entry(digest, version, what) with { At = new DateTime(2026, 1, day, 12, 30, 0, DateTimeKind.Utc) };

    private List<string> Lines(string day) =>
        [.. new ChampionOfDay(checkout.Registry).Lines("houses", DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
