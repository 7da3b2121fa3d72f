using Xunit;

namespace Levain.Definitions.Policies;

public sealed class GatePolicyTests
{
    public static TheoryData<GatePolicy, string> Sentences => new()
    {
        { Require.That(Metric.Mae).IsAtMost(1.25), "Mae is at most 1.25" },
        { Require.That(Metric.RSquared).IsAtLeast(-0.5), "RSquared is at least -0.5" },
        { Require.That(Metric.Mae).Beats(Baseline.Naive), "Mae beats the naive baseline" },
        { Require.That(Metric.Mae).Beats(Baseline.ExponentiallyWeighted), "Mae beats the exponentially weighted baseline" },
        { Require.That(Metric.RecallAtAlarms(0.005)).Beats(Baseline.Linear), "RecallAtAlarms(0.005) beats the linear baseline" },
        {
            Require.That(Metric.RocAuc).IsNotWorseThanChampion(0.01),
            "RocAuc is not worse than the champion's by more than 0.01 (95% sure)"
        },
        {
            Require.That(Metric.Rmse).IsNotWorseThanChampionByShare(0.05, 0.9),
            "Rmse is not worse than the champion's by more than 5% (90% sure)"
        },
        { Require.That(Metric.RocAuc).IsBetween(0.7, 0.99), "RocAuc is between 0.7 and 0.99" },
        { Require.That(Metric.RocAuc.OnEach("Channel")).IsAtLeast(0.7), "RocAuc on each Channel is at least 0.7" },
        { Require.That(Metric.RocAuc.On("Channel", "Chip")).IsAtLeast(0.7), "RocAuc on Channel Chip is at least 0.7" },
        { Require.That(Metric.Mae.GapBetween("Channel")).IsAtMost(0.1), "the gap of Mae between parts of Channel is at most 0.1" },
        { Require.That(Cost.LatencyP99).IsAtMost(2.5), "latencyP99 (µs) is at most 2.5" },
        { Require.That(Cost.Megabytes).IsNotWorseThanChampionByShare(0.2), "megabytes (MB) is not worse than the champion's by more than 20%" },
        { Require.That(Metric.Mae).IsBetterThanChampion(), "Mae is better than the champion's (95% sure)" },
        {
            Require.That(Metric.RocAuc).IsBetterThanChampionByShare(0.1, test: PairedTest.DeLong),
            "RocAuc is better than the champion's by more than 10% of what that misses to 1 (95% sure by DeLong's test)"
        },
        {
            Require.That(Metric.MicroAccuracy).IsTheChampions(within: 0.01, test: PairedTest.McNemar),
            "MicroAccuracy is the champion's to within 0.01 (95% sure by McNemar's test)"
        },
        {
            Require.That(Metric.Mae).IsNotSuspiciouslyBetter(0.3, 0.99, PairedTest.DieboldMariano),
            "Mae is not better than the champion's by more than 0.3, which would be suspicious (99% sure by Diebold and Mariano's test)"
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
    public void Budgets_of_the_service_stand_among_the_rules_and_apart()
    {
        var policy = Require.That(Served.StartSeconds).IsAtMost(5).And(Metric.Mae).IsAtMost(1).And(Cost.LatencyP99).IsAtMost(2);
        Assert.Equal(["served startSeconds (s) is at most 5"], policy.Budgets.Select(r => r.Sentence));
        Assert.Equal(["Mae is at most 1", "latencyP99 (µs) is at most 2"], policy.Judged.Select(r => r.Sentence));
        Assert.Equal(3, policy.Rules.Count);
    }

    [Fact]
    public void A_policy_prints_a_sentence_a_rule() => Assert.Equal(
        "Mae is at most 1\nRmse beats the constant baseline", Require.That(Metric.Mae).IsAtMost(1).And(Metric.Rmse).Beats(Baseline.Constant).ToString());

    [Fact]
    public void A_policy_is_not_changed_by_what_is_built_on_it()
    {
        var first = Require.That(Metric.Mae).IsAtMost(1);
        _ = first.And(Metric.Mae).IsAtMost(0.5);
        Assert.Single(first.Rules);
    }
}
