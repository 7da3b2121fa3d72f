using Xunit;

namespace Levain.Reporting;

public sealed class ValidationSummaryTests
{
    private static readonly string Text = ValidationSummary.Write(SampleFacts.Broken);

    [Theory]
    [InlineData("## Data of sample")]
    [InlineData("**Stopped**: 11,800 rows of `sales`, snapshot `aaaaaaaaaaaa`, as of 2020-03-31, held against `Sale`")]
    [InlineData("10,000 accepted, 1,800 in quarantine (15.25% of at most 1.00%)")]
    [InlineData("| error | OutOfRange | Amount | 1,800 | 18.00% | above 0 | a.csv:12 '&lt;script&gt;alert(1)&lt;/script&gt;' |")]
    [InlineData("| Day | date | 0% | 2019-01-01 | 2019-08-16 | 2020-03-30 |")]
    [InlineData("| Kind | text | 9.09% |  |  |  |")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt; (20), b (9)")]
    [InlineData("Not named by the contract: note &amp; &lt;b&gt;.")]
    public void It_says(string part) => Assert.Contains(part, Text, StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_the_data_is_markup() => Assert.DoesNotContain("<", Text, StringComparison.Ordinal);

    [Fact]
    public void A_personal_column_shows_its_counts_alone()
    {
        Assert.Contains("| Iban | text | 43.75% |  |  |  | 1 ± 2.3% | (personal data) |", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("DE02", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_data_have_no_findings() =>
        Assert.DoesNotContain("Findings", ValidationSummary.Write(SampleFacts.Clean), StringComparison.Ordinal);
}
