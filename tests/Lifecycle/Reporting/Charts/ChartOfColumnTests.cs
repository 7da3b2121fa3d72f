using CsCheck;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Reporting.Charts;

public sealed class ChartOfColumnTests
{
    [Theory]
    [InlineData("plain", "")]
    [InlineData("skewed", "Logarithmic axis: equal lengths are equal ratios.")]
    [InlineData("tail", "The last bar also counts all above, up to 1,000,000.")]
    public void The_axis_is_the_one_on_which_the_shape_is_seen(string shape, string note)
    {
        var values = Enumerable.Range(1, 5000).Select(i => shape switch
        {
            "plain" => i / 100.0,
            "skewed" => 1e6 / i,
            _ => i == 5000 ? 1e6 : i % 100,
        });

        Assert.Equal(note, Of("a number", values).Note);
    }

    [Fact]
    public void Few_values_have_a_bar_each()
    {
        var chart = Of("a whole number", [3, 1, 1, 7]);

        Assert.True(chart.IsDiscrete);
        Assert.Equal([("1", 2L), ("3", 1L), ("7", 1L)], chart.Bars.Select(b => (b.Label, b.Count)));
        Assert.Equal(["1", "3", "7"], chart.Ticks.Select(t => t.Label));
    }

    [Fact]
    public void Days_are_counted_by_month_and_named_as_dates()
    {
        var chart = Of(SampleFacts.Clean.Profile.Column("Day")!);

        Assert.Equal(15, chart.Bars.Count);
        Assert.Equal("2019-01-01 to 2019-02-01", chart.Bars[0].Label);
        Assert.Equal("2019-01", chart.Ticks[0].Label);
    }

    [Theory]
    [InlineData("2020-01-01T00:00", "2020-01-01T00:20", "HH:mm")]
    [InlineData("2020-01-01T00:00", "2020-01-20T00:00", "yyyy-MM-dd")]
    [InlineData("1700-01-01T00:00", "2020-01-01T00:00", "yyyy")]
    [InlineData("0001-01-01T00:00", "8400-01-01T00:00", "yyyy")]
    public void A_span_of_time_has_a_few_dozen_bars_at_most(string from, string to, string format)
    {
        var (first, last) = (SampleFacts.Day(from), SampleFacts.Day(to));
        var chart = Of(SampleFacts.Numbers("a time as", Enumerable.Range(0, 100).Select(i => first + (last - first) * i / 99), ColumnKind.Time));

        Assert.InRange(chart.Bars.Count, 2, 38);
        Assert.Equal(format.Length, chart.Ticks[0].Label.Length);
    }

    [Fact]
    public void Nothing_is_drawn_of_personal_or_empty_columns() => Assert.All(
        ["Iban", "Void", "Kind"], name => Assert.Null(ChartOfColumn.Of(SampleFacts.Clean.Profile.Column(name)!)));

    [Fact]
    public void Every_value_is_in_a_bar_and_bars_lie_side_by_side() => Gen.OneOf(
            Gen.Double[-1e9, 1e9].Array[1, 200], Gen.Double[1e-6, 1e12].Array[1, 200], Gen.Int[-3, 3].Select(i => (double)i).Array[1, 200],
            Gen.Double.Where(double.IsFinite).Array[1, 60])
        .Sample(values =>
        {
            var chart = Of("a number", values);
            return chart.Bars.Sum(b => b.Count) == values.Length
                && chart.Bars.All(b => b.From >= 0 && b.From < b.To && b.To <= 1 + 1e-9)
                && chart.Bars.Zip(chart.Bars.Skip(1)).All(p => Math.Abs(p.First.To - p.Second.From) < 1e-9)
                && chart.Ticks.All(t => t.At is >= 0 and <= 1) && chart.Spread.SequenceEqual(chart.Spread.Order())
                && chart.Bars.Count <= 60;
        });

    private static Chart Of(string type, IEnumerable<double> values) => Of(SampleFacts.Numbers(type, values));

    private static Chart Of(ColumnProfile column) => ChartOfColumn.Of(column)!;
}
