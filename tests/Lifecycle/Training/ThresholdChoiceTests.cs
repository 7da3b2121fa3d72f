using CsCheck;
using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Training;

public sealed class ThresholdChoiceTests
{
    // The positives are at 9, 8, one of the two 7s, and 1.
    private static readonly float[] Scores = [1, 2, 3, 4, 5, 6, 7, 7, 8, 9];
    private static readonly float[] Labels = [1, 0, 0, 0, 0, 0, 0, 1, 1, 1];

    public static TheoryData<DecisionRule, double, bool> Choices => new()
    {
        { DecisionRule.BestF1, 7, true },
        { DecisionRule.PrecisionAtLeast(1), 8, true },
        { DecisionRule.PrecisionAtLeast(0.75), 7, true },
        { DecisionRule.PrecisionAtLeast(0.4), 1, true },
        { DecisionRule.LeastCost(falseAlarm: 1, miss: 1), 8, true },
        { DecisionRule.LeastCost(falseAlarm: 1, miss: 2), 7, true },
        { DecisionRule.LeastCost(falseAlarm: 1, miss: 6), 1, true },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void The_threshold_that_the_rule_likes_best_is_taken_and_of_equals_the_highest(DecisionRule rule, double threshold, bool met) =>
        Assert.Equal(new ThresholdChoice(threshold, met), ThresholdChoice.Of(rule, Labels, Scores));

    [Fact]
    public void Where_no_threshold_is_precise_enough_the_best_is_taken_and_said_not_to_be()
    {
        var choice = ThresholdChoice.Of(DecisionRule.PrecisionAtLeast(0.6), [0, 1, 0, 1, 0], [0.9f, 0.8f, 0.7f, 0.6f, 0.5f]);
        Assert.Equal((0.8f, false), ((float)choice.Threshold!.Value, choice.MetRule));
    }

    [Fact]
    public void Where_every_alarm_costs_too_much_there_is_none()
    {
        var choice = ThresholdChoice.Of(DecisionRule.LeastCost(falseAlarm: 10, miss: 1), [0, 1, 0], [0.9f, 0.5f, 0.1f]);
        Assert.True(choice.Threshold > 0.9f);
        Assert.True(choice.MetRule);
    }

    [Theory]
    [InlineData(new float[0], new float[0])]
    [InlineData(new float[] { 0, 0 }, new[] { 0.1f, 0.2f })]
    [InlineData(new float[] { 0, 1 }, new[] { 0.1f, float.NaN })]
    public void Without_positives_or_numbers_there_is_nothing_to_choose_by(float[] labels, float[] scores) =>
        Assert.Equal(new ThresholdChoice(null, false), ThresholdChoice.Of(DecisionRule.BestF1, labels, scores));

    [Fact]
    public void No_other_score_would_have_been_better_and_the_order_of_rows_does_not_count() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 9]).Array[1, 30].Sample(rows =>
        {
            float[] labels = [.. rows.Select(r => r.Item1 ? 1f : 0)], scores = [.. rows.Select(r => r.Item2 / 10f)];
            foreach (var rule in new[] { DecisionRule.BestF1, DecisionRule.LeastCost(1, 3), DecisionRule.PrecisionAtLeast(0.5) })
            {
                var choice = ThresholdChoice.Of(rule, labels, scores);
                Assert.Equal(choice, ThresholdChoice.Of(rule, [.. labels.Reverse()], [.. scores.Reverse()]));
                if (choice.Threshold is not { } threshold) continue;
                var chosen = Counts(labels, scores, threshold);
                Assert.Equal(rule.IsMet(chosen), choice.MetRule);
                Assert.All(scores, s => Assert.False(IsBetter(rule, Counts(labels, scores, s), chosen)));
            }
        });

    private static bool IsBetter(DecisionRule rule, AlarmCounts a, AlarmCounts b) =>
        rule.IsMet(a) == rule.IsMet(b) ? rule.Worth(a) > rule.Worth(b) : rule.IsMet(a);

    private static AlarmCounts Counts(float[] labels, float[] scores, double threshold) => new(
        labels.Where((l, i) => l == 1 && scores[i] >= threshold).Count(),
        scores.Count(s => s >= threshold), labels.Count(l => l == 1), labels.Length);
}
