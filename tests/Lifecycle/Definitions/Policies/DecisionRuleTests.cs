using Xunit;

namespace Levain.Definitions.Policies;

public sealed class DecisionRuleTests
{
    public static TheoryData<DecisionRule, string> Sentences => new()
    {
        { DecisionRule.BestF1, "the threshold of the best F1" },
        { DecisionRule.LeastCost(falseAlarm: 1, miss: 12.5), "the threshold of the least cost, a false alarm at 1 and a miss at 12.5" },
        { DecisionRule.PrecisionAtLeast(5.0 / 8), "the threshold of the most recall with a precision of at least 0.625" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_rule_reads_as_a_person_would_say_it(DecisionRule rule, string sentence)
    {
        using var german = new Culture("de-DE");
        Assert.Equal((sentence, sentence), (rule.Sentence, rule.ToString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_asked_for_must_be_a_number_above_zero(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionRule.PrecisionAtLeast(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionRule.LeastCost(number, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionRule.LeastCost(1, number));
    }

    [Fact]
    public void Rules_that_ask_the_same_are_one()
    {
        Assert.Equal(DecisionRule.LeastCost(1, 2), DecisionRule.LeastCost(1, 2));
        Assert.NotEqual(DecisionRule.LeastCost(1, 2), DecisionRule.LeastCost(2, 1));
        Assert.NotEqual(DecisionRule.PrecisionAtLeast(0.5), DecisionRule.PrecisionAtLeast(0.6));
    }
}
