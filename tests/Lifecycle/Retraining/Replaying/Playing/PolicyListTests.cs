using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Training;
using Xunit;

namespace Levain.Retraining.Replaying.Playing;

public sealed class PolicyListTests
{
    [Fact]
    public void All_names_have_a_policy_where_the_model_allows_one()
    {
        Assert.Equal(PolicyNames.All, PolicyList.Of(new PlayedTides(), null).Select(p => p.Name));
        Assert.Equal(["never", "weekly"], PolicyList.Of(new PlayedTides(), ["weekly", "never"]).Select(p => p.Name));
    }

    [Fact]
    public void A_model_without_any_bound_has_no_policy_on_performance() =>
        Assert.Equal(["never", "monthly", "weekly", "drift", "all"], PolicyList.Of(new HouseModel(), null).Select(p => p.Name));

    [Fact]
    public void The_definitions_own_rules_cool_down_and_judging_are_taken()
    {
        var own = Retrain.When(Retrain.ErrorIsAbove(3)).After(looks: 2).Or(Retrain.Every(months: 6)).ButNotWithin(20).JudgedOn(Window.Last(months: 3));
        var policies = PolicyList.Of(new PlayedTides { Own = own }, null).ToDictionary(p => p.Name, p => p.Policy);
        Assert.Equal(own, policies["all"]);
        Assert.Equal((3.0, 2), policies["performance"].Rules.OfType<ErrorRule>().Select(r => (r.Times, r.Looks)).Single());
        Assert.Equal((20, 20, 0), (policies["performance"].CoolDownDays, policies["drift"].CoolDownDays, policies["weekly"].CoolDownDays));
        Assert.All(policies.Where(p => p.Key != "never"), p => Assert.Equal(Window.Last(months: 3), p.Value.Judging));
    }

    [Fact]
    public void A_decision_by_precision_is_watched_by_it()
    {
        var policy = PolicyList.Of(new SwipeModel { Rule = DecisionRule.PrecisionAtLeast(0.6) }, ["performance"]).Single().Policy;
        Assert.Equal((Metric.Precision, 0.6), policy.Rules.OfType<RealisedRule>().Select(r => (r.Metric, r.Bound)).Single());
    }

    [Fact]
    public void Every_part_of_a_policy_is_in_its_text()
    {
        var plain = Retrain.When(Retrain.ErrorIsAbove(3));
        RetrainPolicy[] others =
        [
            plain, Retrain.When(Retrain.ErrorIsAbove(3.00001)), plain.After(looks: 2), plain.ButNotWithin(3), plain.AtMost(2),
            plain.JudgedOn(Window.Last(months: 3)), plain.Or(Retrain.ColumnsDrift),
            Retrain.When(Retrain.Realised(Metric.Mae, 3)), Retrain.When(Retrain.Realised(Metric.Mae, 3, leastRows: 7)), Retrain.When(Retrain.Realised(Metric.Mae, 3, 0.9)),
        ];
        Assert.Equal(others.Length, others.Select(p => new PlayedPolicy("p", p).Text).Distinct().Count());
        Assert.Equal(new PlayedPolicy("p", plain).Text, new PlayedPolicy("q", plain).Text);
    }
}
