using Levain.Definitions.Contracts;
using Levain.Validating;
using Xunit;

namespace Levain.Reporting;

public sealed class ViolationTableTests
{
    [Fact]
    public void A_violation_is_a_row_under_the_headings()
    {
        var cells = ViolationTable.Cells(SampleFacts.OutOfRange);

        Assert.Equal(["error", "OutOfRange", "Amount", "1,800", "18.00%", "above 0", "a.csv:12 '<script>alert(1)</script>'"], cells);
        Assert.Equal(ViolationTable.Headings.Count, cells.Count);
    }

    [Theory]
    [InlineData(Severity.Error, true, "stop")]
    [InlineData(Severity.Error, false, "error")]
    [InlineData(Severity.Warning, false, "warning")]
    public void What_becomes_of_it_is_a_word(Severity severity, bool stops, string word) =>
        Assert.Equal(word, ViolationTable.Severity(SampleFacts.OutOfRange with { Severity = severity, Stops = stops }));

    [Fact]
    public void A_value_cannot_move_a_terminals_cursor()
    {
        var wild = SampleFacts.OutOfRange with { Rule = "a\nb", First = [new Example { File = "f", Line = 1, Value = "\u001b[2J\r\u0007" }] };

        Assert.DoesNotContain(ViolationTable.Cells(wild), cell => cell.Any(char.IsControl));
    }

    [Fact]
    public void A_report_in_a_sentence_counts_by_severity()
    {
        Assert.Equal("1 stop, 1 error, 1 warning", ViolationTable.Sentence(SampleFacts.Broken.Report));
        Assert.Null(ViolationTable.Sentence(SampleFacts.Clean.Report));
    }
}
