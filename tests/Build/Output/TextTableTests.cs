using Xunit;

namespace Levain.Output;

public sealed class TextTableTests
{
    [Fact]
    public void A_table_that_fits_is_left_as_it_is() =>
        Assert.Equal(TextTable.Lines(["a", "b"], [["1", "2"]]), TextTable.Fit(["a", "b"], [["1", "2"]], 80));

    [Fact]
    public void The_widest_columns_are_cut()
    {
        var lines = TextTable.Fit(["name", "text", "more"], [["short", new string('x', 200), new string('y', 60)]], 60).ToList();

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 60));
        Assert.StartsWith("short  xxxx", lines[2], StringComparison.Ordinal);
        Assert.Equal(2, lines[2].Count(c => c == '…'));
    }
}
