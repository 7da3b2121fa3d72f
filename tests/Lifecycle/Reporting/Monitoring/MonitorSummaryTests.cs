using Markdig;
using Xunit;

namespace Levain.Reporting.Monitoring;

public sealed class MonitorSummaryTests
{
    private static readonly string Text = MonitorSummary.Write(SampleLook.Loud);

    [Theory]
    [InlineData("## Monitoring of market, 2020-03-03")]
    [InlineData("**retrain: columns that the model uses have drifted")]
    [InlineData("| Range1 | alarm | KS | 0.970 | 0.0010 | 0.0005 | 1.250 | 0.500 | 2.500 | 0% → 25.00% | 40.00% |")]
    [InlineData("| Precision | 0.4000 [0.3000, 0.5000] | 0.7000 [0.6000, 0.8000] |", true)]
    [InlineData("| Precision | 0.7000 [0.6000, 0.8000] | 0.7100 [0.6100, 0.8100] | 0.4000 [0.3000, 0.5000] |", true)]
    [InlineData("Estimated from calibrated probabilities alone")]
    public void It_says(string part, bool isEscaped = false) =>
        Assert.Contains(isEscaped ? part.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal) : part, Text, StringComparison.Ordinal);

    [Fact]
    public void What_stands_in_data_stays_text()
    {
        var page = Markdown.ToHtml(Text, new MarkdownPipelineBuilder().UsePipeTables().Build());

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Split("<table>").Length - 1);
    }

    [Fact]
    public void A_quiet_look_has_no_empty_tables() => Assert.DoesNotContain("### Rules", MonitorSummary.Write(SampleLook.Quiet), StringComparison.Ordinal);
}
