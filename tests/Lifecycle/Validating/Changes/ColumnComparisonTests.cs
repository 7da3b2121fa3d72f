using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Validating.Changes;

public sealed class ColumnComparisonTests
{
    private static readonly HashSet<string> None = [];

    [Theory]
    [InlineData(20_000, 0.0, false)]
    [InlineData(20_000, 0.2, false)]
    [InlineData(20_000, 0.5, true)]
    [InlineData(20, 1.0, false)]
    [InlineData(20, 5.0, true)]
    [InlineData(5, 5.0, false)]
    public void A_shift_is_notable_by_its_size_beyond_error_and_noise(int rows, double by, bool notable)
    {
        var shift = Shift(Profiles.Numbers(Profiles.Bell(rows, 1)), Profiles.Numbers(Profiles.Bell(rows, 2, mean: by)));
        Assert.Equal(notable, shift.IsNotable);
        Assert.InRange(shift.Mean!.Value, by - 1, by + 1);
    }

    [Fact]
    public void With_very_many_rows_a_small_shift_is_still_small()
    {
        var shift = Shift(Profiles.Numbers(Profiles.Bell(200_000, 1)), Profiles.Numbers(Profiles.Bell(200_000, 2, mean: 0.1)));
        Assert.True(shift.Distance > shift.Noise, "a test of significance would alarm");
        Assert.False(shift.IsNotable);
    }

    [Theory]
    [InlineData(0.0, 0.04, 10_000, false)]
    [InlineData(0.0, 0.07, 10_000, true)]
    [InlineData(0.5, 0.4, 10_000, true)]
    [InlineData(0.0, 0.3, 20, false)]
    public void Values_that_go_missing_or_come_are_notable(double before, double now, int rows, bool notable)
    {
        var shift = Shift(WithMissing(before, rows), WithMissing(now, rows));
        Assert.Equal((before, now, notable), (Math.Round(shift.MissingBefore, 9), Math.Round(shift.MissingNow, 9), shift.IsNotable));
    }

    [Fact]
    public void What_grows_with_every_row_is_measured_and_never_notable()
    {
        var (past, present) = (Profiles.Numbers(Profiles.Bell(900, 1)), Profiles.Numbers(Profiles.Bell(900, 1, mean: 50)));
        Assert.True(Shift(past, present).IsNotable);
        var shift = new ColumnComparison(new HashSet<string> { "x" }).Shifts(Of(past), Of(present)).Single();
        Assert.Equal((1.0, false), (shift.Distance!.Value, shift.IsNotable));
    }

    [Fact]
    public void Constant_and_empty_columns_have_no_mean_to_measure_by()
    {
        Assert.Null(Shift(Profiles.Numbers([1, 1]), Profiles.Numbers([2, 2])).Mean);
        var empty = Shift(Profiles.Numbers([]), Profiles.Numbers([1]));
        Assert.Equal((null, null, false), (empty.Distance, empty.Mean, empty.IsNotable));
    }

    [Fact]
    public void Columns_that_came_went_or_were_retyped_are_told()
    {
        var past = Profiles.Snapshot(Profiles.Numbers([1], "kept"), Profiles.Numbers([1], "gone"), Profiles.Texts(["a"], "other")) with { IgnoredColumns = ["p", "q"] };
        var present = Profiles.Snapshot(Profiles.Numbers([1], "kept"), Profiles.Texts(["1"], "fresh"), Profiles.Numbers([1], "other")) with { IgnoredColumns = ["q", "r"] };
        Assert.Equal(
            ["Removed gone a number>", "Added fresh >text", "Retyped other text>a number", "Removed p >", "Added r >"],
            ColumnComparison.Changes(past, present).Select(c => $"{c.Kind} {c.Name} {c.Was}>{c.Is}"));
        Assert.Equal([true, true, true, false, false], ColumnComparison.Changes(past, present).Select(c => c.InContract));
        Assert.Equal(["kept"], new ColumnComparison(None).Shifts(past.Profile, present.Profile).Select(s => s.Name));
    }

    [Fact]
    public void Where_nobody_knows_the_files_columns_none_is_told() =>
        Assert.Empty(ColumnComparison.Changes(Profiles.Snapshot() with { IgnoredColumns = null }, Profiles.Snapshot() with { IgnoredColumns = ["a"] }));

    private static ColumnShift Shift(ColumnProfile past, ColumnProfile present) => new ColumnComparison(None).Shifts(Of(past), Of(present)).Single();

    private static Profile Of(ColumnProfile column) => Profiles.Snapshot(column).Profile;

    private static ColumnProfile WithMissing(double share, int rows) =>
        Profiles.Numbers(Enumerable.Range(0, rows).Select(i => i < share * rows - 0.5 ? double.NaN : i % 7));
}
