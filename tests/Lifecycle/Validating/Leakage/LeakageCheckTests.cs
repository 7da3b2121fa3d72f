using Levain.Definitions;
using Levain.Definitions.Contracts;
using Xunit;

namespace Levain.Validating.Leakage;

public sealed class LeakageCheckTests
{
    private static readonly Random Seeded = new(7);
    private readonly bool[] coins = [.. Enumerable.Range(0, 1000).Select(_ => Seeded.Next(2) == 0)];

    [Fact]
    public async Task An_honest_table_leaks_nothing() => Assert.Empty((await ValidateAsync(Honest)).Violations);

    [Fact]
    public async Task Rows_of_the_hold_out_that_stand_in_training_are_told_and_many_stop()
    {
        var few = await ValidateAsync(i => i is >= 973 and < 980 ? Honest(i, like: i - 500) : Honest(i));
        var told = Assert.Single(few.Violations);
        Assert.Equal((ViolationCode.RowOverlap, Severity.Warning, false), (told.Code, told.Severity, told.Stops));
        Assert.Equal((7L, 7 / 100.0), (told.Count, told.Share));
        Assert.Equal([975L, 976, 977, 978, 979], told.First.Select(e => e.Line));
        Assert.True(few.Passed);
        var many = await ValidateAsync(i => i >= 900 ? Honest(i, like: i - 500) : Honest(i));
        Assert.Equal((ViolationCode.RowOverlap, true), (many.Violations[0].Code, many.Violations[0].Stops));
        Assert.False(many.Passed);
    }

    [Fact]
    public async Task A_definition_may_allow_more() => Assert.True((await ValidateAsync(
        i => i >= 900 ? Honest(i, like: i - 500) : Honest(i), new() { Tolerated = new() { RowOverlap = 1 } })).Passed);

    [Fact]
    public async Task A_column_that_tells_the_label_stops_and_the_others_are_not_accused()
    {
        (string Column, Func<int, string> Row)[] leaks =
        [
            ("Size", i => Row(i, size: coins[i] ? i + 5000 : -i)),
            ("Note", i => Row(i, note: coins[i] ? "yes" : "no")),
            ("Note", i => Row(i, note: coins[i] ? "" : $"n{i % 3}")),
            ("Owner", i => Row(i, owner: coins[i] ? 2 * (i % 25) : 1 + (2 * (i % 25)))),
        ];
        foreach (var (column, row) in leaks)
        {
            var report = await ValidateAsync(row);
            var leak = Assert.Single(report.Violations, v => v.Code == ViolationCode.LabelLeak);
            Assert.Equal((column, true, false), (leak.Column, leak.Stops, report.Passed));
        }
    }

    [Fact]
    public async Task A_column_of_another_name_in_every_row_tells_nothing_by_heart() =>
        Assert.Empty((await ValidateAsync(i => Row(i, note: $"name{i}"))).Violations);

    [Fact]
    public async Task The_same_rows_with_other_labels_contradict_each_other()
    {
        var report = await ValidateAsync(i => i < 40 ? Row(i, size: 1, owner: 1) : Honest(i));
        var told = Assert.Single(report.Violations);
        Assert.Equal((ViolationCode.ContradictingLabels, Severity.Warning, 40L, "Sold"), (told.Code, told.Severity, told.Count, told.Column));
        Assert.True(report.Passed);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(4, true)]
    [InlineData(1, false)]
    public async Task The_share_of_positives_is_within_its_bounds(int oneIn, bool passes)
    {
        coins.AsSpan().Clear();
        for (var i = 0; i < 1000; i++) coins[i] = oneIn == 1 ? i % 20 > 0 : i % (oneIn == 8 ? 20 : 4) == 0;
        var report = await ValidateAsync(Honest);
        Assert.Equal(passes, report.Passed);
        if (!passes) Assert.Equal((ViolationCode.LabelShare, "Sold"), (Assert.Single(report.Violations).Code, report.Violations[0].Column));
    }

    [Fact]
    public async Task Rows_that_are_drawn_by_key_are_judged_with_knowledge_of_later_days_and_known_owners()
    {
        var report = await ValidateAsync(Honest, new(isBinary: true) { Kept = HoldOut.OfKeys(0.3) });
        Assert.Equal([ViolationCode.EntityOverlap, ViolationCode.TimeOverlap], report.Violations.Select(v => v.Code).Order());
        Assert.All(report.Violations, v => Assert.Equal(Severity.Warning, v.Severity));
        Assert.True(report.Passed);
    }

    private string Honest(int i) => Row(i);

    private string Honest(int i, int like) => Row(i, size: like * 7919 % 1009, owner: like % 50, label: coins[like]);

    private string Row(int i, float? size = null, int? owner = null, string note = "", bool? label = null) => FormattableString.Invariant(
        $"{i},{new DateOnly(2020, 1, 1).AddDays(i / 10):yyyy-MM-dd},{owner ?? i % 50},{size ?? i * 7919 % 1009},{note},{((label ?? coins[i]) ? "true" : "false")}");

    private static async Task<ValidationReport> ValidateAsync(Func<int, string> row, ContractModel<Swap>? model = null)
    {
        using var table = new ContractTable<Swap> { Model = model ?? new(isBinary: true) };
        return await table.ValidateAsync("id,day,owner,size,note,sold", Enumerable.Range(0, 1000).Select(row));
    }
}
