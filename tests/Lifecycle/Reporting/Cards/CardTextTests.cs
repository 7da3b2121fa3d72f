using Levain.Evaluating;
using Levain.Gating;
using Xunit;

namespace Levain.Reporting.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData(0.62076, "0.6208")]
    [InlineData(-0.00004, "-0.0000")]
    [InlineData(1234.5, "1234.5000")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "–")]
    [InlineData(null, "–")]
    public void A_number_has_four_decimals_and_none_is_a_dash(double? value, string expected) =>
        Assert.Equal(expected, CardText.Number(value));

    [Fact]
    public void An_estimate_comes_with_its_interval() => Assert.Equal(
        ("1.5000 (1.2500 to –)", "–"),
        (CardText.Estimate(new Estimate { Value = 1.5, Low = 1.25, High = double.NaN }), CardText.Estimate(null)));

    [Theory]
    [InlineData("candidate", "this model")]
    [InlineData("champion", "champion before")]
    [InlineData("naive", "naive baseline")]
    public void A_contender_is_named_as_it_stands_to_the_reader(string contender, string name) =>
        Assert.Equal(name, CardText.Name(contender));

    [Theory]
    [InlineData(RuleOutcome.Passed, "passed")]
    [InlineData(RuleOutcome.NotApplied, "not applied")]
    [InlineData(Decision.Inconclusive, "inconclusive")]
    public void Names_of_values_are_told_as_words(Enum value, string words)
    {
        using var turkish = new Culture("tr-TR");
        Assert.Equal(words, CardText.Words(value));
    }

    [Fact]
    public void A_section_leaves_out_what_is_empty_and_is_nothing_without_anything()
    {
        Assert.Equal("\n## Data\n\none\n\ntwo\n", CardText.Section("Data", "one", "", "two\n"));
        Assert.Equal("", CardText.Section("Data", "", ""));
    }

    [Fact]
    public void A_metric_that_a_contender_lacks_is_null()
    {
        var contender = new Contender { Name = "linear", Metrics = new(StringComparer.Ordinal) { ["Mae"] = new() { Value = 1, Low = 0, High = 2 } } };
        Assert.Equal(1, CardText.Find(contender, "Mae")!.Value);
        Assert.Null(CardText.Find(contender, "Ece"));
        Assert.Null(CardText.Find(null, "Mae"));
    }
}
