using Xunit;

namespace Levain.Definitions.Policies;

public sealed class GatePolicyTests
{
    public static TheoryData<GatePolicy, string> Sentences => new()
    {
        { Require.That(Metric.Mae).IsAtMost(1.25), "Mae is at most 1.25" },
        { Require.That(Metric.RSquared).IsAtLeast(-0.5), "RSquared is at least -0.5" },
        { Require.That(Metric.Mae).Beats(Baseline.Naive), "Mae beats the naive baseline" },
        { Require.That(Metric.RecallAtAlarms(0.005)).Beats(Baseline.Linear), "RecallAtAlarms(0.005) beats the linear baseline" },
        {
            Require.That(Metric.RocAuc).IsNotWorseThanChampion(0.01),
            "RocAuc is not worse than the champion's by more than 0.01 (95% sure)"
        },
        {
            Require.That(Metric.Rmse).IsNotWorseThanChampionByShare(0.05, 0.9),
            "Rmse is not worse than the champion's by more than 5% (90% sure)"
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_rule_reads_as_a_person_would_say_it(GatePolicy policy, string sentence)
    {
        foreach (var name in new[] { "", "de-DE", "tr-TR" })
        {
            using var culture = new Culture(name);
            Assert.Equal(sentence, Assert.Single(policy.Rules).Sentence);
            Assert.Equal(sentence, policy.Rules[0].ToString());
        }
    }

    [Fact]
    public void Conditions_add_up_in_their_order()
    {
        var policy = Require.That(Metric.Mae).IsAtMost(1).And(Metric.Rmse).Beats(Baseline.Constant).AndAtLeast(positives: 1000);
        Assert.Equal(
            ["Mae is at most 1", "Rmse beats the constant baseline", "the hold-out has at least 1000 positives"],
            policy.Rules.Select(r => r.Sentence));
    }

    [Fact]
    public void A_policy_is_not_changed_by_what_is_built_on_it()
    {
        var first = Require.That(Metric.Mae).IsAtMost(1);
        _ = first.And(Metric.Mae).IsAtMost(0.5);
        Assert.Single(first.Rules);
    }
}
