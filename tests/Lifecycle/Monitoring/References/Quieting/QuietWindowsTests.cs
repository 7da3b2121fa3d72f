using Levain.Monitoring.Drifting;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.References.Quieting;

public sealed class QuietWindowsTests
{
    private const int Days = 40, Length = 7;
    private static readonly float[] Values = Made();
    private static readonly DateTime[] Times = [.. Enumerable.Range(0, Values.Length).Select(i => new DateTime(2020, 2, 25).AddHours(i * 4.8))];

    [Fact]
    public void A_moving_window_has_the_distance_that_the_check_finds()
    {
        var column = ColumnReference.Of(new("x", ColumnSource.Feature, ColumnKind.Number, []), Values);
        var found = Windows.Along(NumberCounts.Of(column.Profile, Values), Windows.Past);
        Assert.Equal(Days - Length + 1, found.Length);
        for (var start = 0; start < found.Length; start++)
        {
            var now = WatchedValues.Of(column.Column, Values.AsSpan(start * 5, Length * 5));
            var distance = StepDistance.Of(column.Profile.Points, now.Points!).Farthest;
            Assert.Equal(QuietLevels.Shift(distance) * Math.Sqrt(47 / 33.0), found[start], 1e-9);
        }
    }

    [Fact]
    public void A_moving_window_has_the_chi_square_that_the_check_finds()
    {
        float[] values = [.. Values.Select(v => v < 0 ? 0f : v < 1 ? 1f : v < 9 ? 2f : float.NaN)];
        var column = ColumnReference.Of(new("c", ColumnSource.Feature, ColumnKind.Category, ["a", "b", "c"]), values);
        var found = Windows.Along(CategoryCounts.Of(column, values), Windows.Past);
        for (var start = 0; start < found.Length; start++)
        {
            var drift = new JudgedColumn(column).Judge(WatchedValues.Of(column.Column, values.AsSpan(start * 5, Length * 5)));
            Assert.Equal(drift.Statistic!.Value * 47 / 33, found[start], 1e-9);
        }
    }

    [Fact]
    public void Windows_with_few_rows_are_not_judged()
    {
        var column = ColumnReference.Of(new("x", ColumnSource.Feature, ColumnKind.Number, []), Values);
        var narrow = new QuietWindows(DayRows.Of(Times), length: 1);
        Assert.All(narrow.Along(NumberCounts.Of(column.Profile, Values), narrow.Past), s => Assert.Equal(double.NaN, s));
    }

    [Fact]
    public void Days_are_counted_from_the_first_to_the_last_whatever_the_order()
    {
        var days = DayRows.Of([new(2020, 3, 1, 23, 0, 0), new(2020, 2, 28), new(2020, 3, 1)]);
        Assert.Equal(3, days.Days);
        Assert.Equal([1], days.Of(0).ToArray());
        Assert.Empty(days.Of(1).ToArray());
        Assert.Equal([0, 2], days.Of(2).ToArray());
        Assert.Equal(0, DayRows.Of([]).Days);
    }

    [Fact]
    public void Episodes_are_runs_of_looks() =>
        Assert.Equal(3, QuietLevel.Episodes([0.01, 0.5, 0.01, 0.02, 0.9, 0.9, 0.001], 0.02));

    [Fact]
    public void The_level_goes_down_until_the_budget_holds()
    {
        // 180 looks with ten separate episodes at 0.005 and two of them at 0.001: two are allowed.
        double[] looks = [.. Enumerable.Range(0, 180).Select(i => i is 30 or 90 ? 0.001 : i % 18 == 0 ? 0.005 : 0.8)];
        Assert.Equal(0.001, QuietLevel.Highest(looks, 90));
        Assert.Equal(0, QuietLevel.Highest([.. looks.Select((l, i) => i == 120 ? 0.001 : l)], 90));
        Assert.Equal(1 / 90.0, QuietLevel.Highest(new double[180], 90));
        Assert.Equal(1 / 90.0, QuietLevel.Highest([], 90));
    }

    [Fact]
    public void Quantiles_of_few_windows_lie_higher_and_of_too_few_are_not_told()
    {
        double[] statistics = [.. Enumerable.Range(0, 300).Select(i => 1 + i % 10 / 10.0)];
        var (many, few) = (QuietQuantiles.Of(statistics, 40), QuietQuantiles.Of(statistics, 6));
        Assert.All(few.Zip(many).Skip(3), p => Assert.True(p.First > p.Second));
        Assert.Empty(QuietQuantiles.Of(statistics, 4.9));
        Assert.Empty(QuietQuantiles.Of([.. statistics.Select((s, i) => i % 3 == 0 ? s : double.NaN)], 12));
        Assert.All(QuietQuantiles.Of(new double[100], 20), q => Assert.Equal(0, q));
    }

    [Fact]
    public void What_was_seen_is_believed_where_it_is_higher()
    {
        // One window in eight is far off.
        double[] statistics = [.. Enumerable.Range(0, 800).Select(i => i % 8 == 0 ? 10.0 : 0.1)];
        Assert.InRange(QuietQuantiles.Of(statistics, 100)[2], 10, 20);
    }

    private static QuietWindows Windows => new(DayRows.Of(Times), Length);

    private static float[] Made()
    {
        var bell = new Bell(11);
        return [.. Enumerable.Range(0, Days * 5).Select(i => i % 17 == 0 ? 1 : bell.Next())];
    }
}
