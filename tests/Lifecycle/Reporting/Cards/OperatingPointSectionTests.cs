using Xunit;

namespace Levain.Reporting.Cards;

public sealed class OperatingPointSectionTests
{
    private static readonly (int, DateTime?, DateTime?) Days = (1200, new DateTime(2025, 10, 1), new DateTime(2025, 11, 3));

    [Fact]
    public void A_threshold_comes_with_its_rule_and_the_rows_that_it_was_chosen_on()
    {
        var text = OperatingPointSection.Write("the most alarms that keep precision at 0.6", Days, 0.31, null);
        Assert.Equal(
            "\n## Operating point\n\nScores from **0.31** on are alarms: the most alarms that keep precision at 0.6.\n\n"
            + "Chosen on 1,200 of the rows that were learnt from, 2025-10-01 to 2025-11-03, none of them held out.\n",
            text);
    }

    [Fact]
    public void Quantiles_of_errors_are_a_table()
    {
        var rows = new ParsedCard(OperatingPointSection.Write(null, Days, null, new SortedDictionary<string, double> { ["0.05"] = -0.71234, ["0.95"] = 1.5 })).Table("level");
        Assert.Equal([["0.05", "-0.7123"], ["0.95", "1.5000"]], rows);
    }

    [Fact]
    public void Without_a_point_there_is_no_section() => Assert.Equal("", OperatingPointSection.Write(null, (0, null, null), null, null));

    [Fact]
    public void Rows_without_time_name_no_days() => Assert.DoesNotContain(
        "0001", OperatingPointSection.Write("rule", (5, DateTime.MinValue, DateTime.MinValue), null, null), StringComparison.Ordinal);
}
