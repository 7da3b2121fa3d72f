using Levain.Evaluating;
using Xunit;
using static Levain.Delivery.Releases.Notes.SampleHistory;

namespace Levain.Delivery.Releases.Notes;

public sealed class IntervalChartTests
{
    [Fact]
    public void Intervals_stand_on_one_scale()
    {
        var chart = IntervalChart.Draw([("version 2", Estimate(0.6, 0.1)), ("version 1 (last release)", Estimate(0.5, 0.1))]);
        Assert.Equal(
            """
            version 2                 0.6000                  ├──────────────●──────────────┤
            version 1 (last release)  0.5000   ├──────────────●──────────────┤
                                              0.3910                                    0.7090

            """.ReplaceLineEndings("\n"),
            chart);
    }

    [Theory]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(0, double.NegativeInfinity, 1)]
    [InlineData(0, 0, double.PositiveInfinity)]
    public void What_is_no_number_is_left_out(double value, double low, double high)
    {
        var none = new Estimate { Value = value, Low = low, High = high };
        Assert.Equal("", IntervalChart.Draw([("a", none), ("b", null)]));
        Assert.Equal(2, Lines(IntervalChart.Draw([("a", none), ("b", Estimate(1, 0.5))])).Length);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(-3, 0)]
    [InlineData(1e9, 1e3)]
    [InlineData(1e-9, 1e-10)]
    public void Every_line_is_as_wide_as_its_scale_whatever_the_numbers(double value, double half)
    {
        var lines = Lines(IntervalChart.Draw([("a", Estimate(value, half)), ("b", Estimate(value, half / 2))]));
        Assert.Equal(3, lines.Length);
        Assert.All(lines[..2], l => Assert.Equal(lines[0].IndexOf('●', StringComparison.Ordinal), l.IndexOf('●', StringComparison.Ordinal)));
        Assert.All(lines, l => Assert.InRange(l.Length, 10, 110));
    }

    [Fact]
    public void Long_names_and_lines_within_them_do_not_move_the_scale()
    {
        var lines = Lines(IntervalChart.Draw([(new string('n', 300), Estimate(1, 1)), ("two\nlines", Estimate(1, 1)), (new string('n', 32) + "😀😀", Estimate(1, 1))]));
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("two lines ", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain('\ud83d', lines[2].Replace("😀", "", StringComparison.Ordinal));
    }

    private static string[] Lines(string chart) => chart.TrimEnd('\n').Split('\n');
}
