using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Retraining.Deciding;

public sealed class DeciderTests
{
    private static readonly Evidence Day = Days.Quiet(Days.First);

    public static TheoryData<string, RetrainRule, Evidence, bool?, string> Answers
    {
        get
        {
            var precise = Retrain.Realised(Metric.Precision, worseThan: 0.6);
            var error = Retrain.ErrorIsAbove(2);
            return new()
            {
                { "due", Retrain.Every(days: 31), Day, true, "the last training knew 2020-01-31, 31 days before 2020-03-02" },
                { "not due", Retrain.Every(days: 32), Day, false, "31 days before" },
                { "trained since", Retrain.Every(days: 31), Day with { Trainings = [new(2020, 3, 1)] }, false, "knew 2020-03-01, 1 day before" },
                { "trained later", Retrain.Every(days: 31), Day with { Trainings = [new(2020, 3, 3)] }, true, "knew 2020-01-31" },
                { "months", Retrain.Every(months: 1), Day, true, "31 days" },
                { "later champion", Retrain.Every(days: 1), Later, false, "which is later than this day" },
                { "stale", Retrain.IsOlderThan(months: 1), Day with { Trainings = [new(2020, 3, 1)] }, true, "the champion knows 2020-01-31" },
                { "fresh", Retrain.IsOlderThan(months: 2), Day, false, "31 days" },
                { "later, not stale", Retrain.IsOlderThan(days: 1), Later, false, "later than this day" },
                { "rows", Retrain.NewRows(1_000), Day with { NewRows = 1_000 }, true, "1,000 rows after 2020-01-31" },
                { "few rows", Retrain.NewRows(1_000), Day with { NewRows = 999 }, false, "999 rows" },
                { "changed", Retrain.DefinitionChanges, Day with { Changes = ["the seed was 1, is 2"] }, true, "the seed was 1, is 2" },
                { "as it was", Retrain.DefinitionChanges, Day, false, "all is as it was" },
                { "drift", Retrain.ColumnsDrift, Day.Drifting(), true, "1 of 2 columns on 15 rows: Range1 (KS 0.97, p 0.0005, PSI 1.25)" },
                { "no drift", Retrain.ColumnsDrift, Day, false, "none of 2 columns" },
                { "not judged", Retrain.ColumnsDrift, Day.NotJudged(), null, "too few to be judged" },
                { "surely bad", precise, Realised("Precision", 0.4), true, "Precision 0.4 [0.3, 0.5] on 200 rows of 2020-02-01 to 2020-02-28; 95% sure that it is below 0.4839" },
                { "perhaps bad", precise, Realised("Precision", 0.55), null, "sure that it is below 0.6339" },
                { "good", precise, Realised("Precision", 0.6), false, "Precision 0.6" },
                { "the value alone", Retrain.Realised(Metric.Precision, 0.6, confidence: 0.5), Realised("Precision", 0.59), true, "Precision 0.59" },
                { "too high", Retrain.Realised(Metric.Mae, 1), Realised("Mae", 1.2), true, "95% sure that it is above 1.1161" },
                { "few labels", Retrain.Realised(Metric.Mae, 1, leastRows: 201), Realised("Mae", 9), null, "200 matured rows, and 201 are asked for" },
                { "no labels", precise, Day, null, "no label is matured" },
                { "another metric", precise, Realised("Recall", 0.1), null, "Precision was not measured" },
                { "no alarm, no precision", precise, Realised("Precision", double.NaN), null, "Precision was not measured" },
                { "no interval", precise, Unsure, null, "Precision 0.4 [NaN, NaN]" },
                { "error", error, Erring(0.9, 0.4, 0.8), true, "Mae 0.9 on 200 rows of 2020-02-01 to 2020-02-28, 2.25 times the hold-out's 0.4; the naive forecast's 0.8" },
                { "error as large", error, Erring(0.8, 0.4, 0.7), false, "2 times" },
                { "naive as bad", error, Erring(0.9, 0.4, 0.9), false, "naive forecast's 0.9" },
                { "error on few rows", Retrain.ErrorIsAbove(2, leastRows: 201), Erring(0.9, 0.4, 0.8), null, "200 matured rows, and 201 are asked for" },
                { "no series", error, Realised("Mae", 0.9), null, "was not measured" },
                { "no error", error, Day, null, "no label is matured" },
                { "estimated", Retrain.Estimated(Metric.F1, 0.5), Day.With(f => f with { Estimated = Days.Estimated("F1", 0.49) }), true, "F1 0.49 [0.39, 0.59] estimated on 500 rows" },
                { "estimated well", Retrain.Estimated(Metric.F1, 0.5), Day.With(f => f with { Estimated = Days.Estimated("F1", 0.5) }), false, "F1 0.5" },
                { "not this one", Retrain.Estimated(Metric.F1, 0.5), Day.With(f => f with { Estimated = Days.Estimated("Recall", 0.1) }), null, "F1 could not be estimated" },
                { "nothing estimated", Retrain.Estimated(Metric.F1, 0.5), Day, null, "nothing could be estimated" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void Each_rule_answers_with_its_numbers(string what, RetrainRule rule, Evidence evidence, bool? speaks, string text)
    {
        var decision = Decider.Decide(Retrain.When(rule), evidence);
        var answer = Assert.Single(decision.Rules);

        Assert.True(what.Length > 0);
        Assert.Equal(rule.Sentence, answer.Rule);
        Assert.Equal(speaks, answer.Speaks);
        Assert.Contains(text, answer.Evidence, StringComparison.Ordinal);
        Assert.Equal(speaks == true, decision.Retrain);
        if (speaks != false) Assert.Contains(answer.Evidence, decision.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_names_all_rules_that_speak()
    {
        var policy = Retrain.When(Retrain.ColumnsDrift).Or(Retrain.Every(days: 30)).Or(Retrain.NewRows(5));

        Assert.Equal(
            "retrain: columns that the model uses have drifted: 1 of 2 columns on 15 rows: Range1 (KS 0.97, p 0.0005, PSI 1.25); "
            + "there was no training in the last 30 days: the last training knew 2020-01-31, 31 days before 2020-03-02",
            Decider.Decide(policy, Day.Drifting()).Sentence);
    }

    [Fact]
    public void Nobody_speaks() => Assert.Equal(
        "no training: no rule speaks; whether Mae on matured labels is above 1 (95% sure) is not told: no label is matured",
        Decider.Decide(Retrain.When(Retrain.ColumnsDrift).Or(Retrain.Realised(Metric.Mae, 1)), Day).Sentence);

    [Fact]
    public void Without_a_policy_only_a_person_decides()
    {
        Assert.Equal("no training: the policy leaves it to a person, and nobody asked", Decider.Decide(Retrain.ByHand, Day.Drifting()).Sentence);
        var asked = Decider.Decide(Retrain.ByHand, Day with { ByHand = "too many complaints" });
        Assert.True(asked.Retrain);
        Assert.Equal("retrain: by hand: too many complaints", asked.Sentence);
    }

    [Fact]
    public void Five_columns_are_named_and_the_others_counted()
    {
        var many = Day.With(f => f with { Drift = Days.Drift([.. Enumerable.Range(0, 8).Select(i => ($"C{i}", 0.1 * i, true))]) });

        var said = Decider.Decide(Retrain.When(Retrain.ColumnsDrift), many).Sentence;

        Assert.Contains("8 of 8 columns on 15 rows: C7 (", said, StringComparison.Ordinal);
        Assert.EndsWith(" and 3 more", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_findings_are_named_by_their_content()
    {
        var policy = Retrain.When(Retrain.ColumnsDrift);
        var one = Decider.Decide(policy, Day);

        Assert.Equal(one.Findings, Decider.Decide(policy, Days.Quiet(Days.First)).Findings);
        Assert.NotEqual(one.Findings, Decider.Decide(policy, Day.Drifting()).Findings);
    }

    [Fact]
    public void A_look_before_that_is_not_before_is_refused()
    {
        var policy = Retrain.When(Retrain.ColumnsDrift);
        var today = Decider.Decide(policy, Day);

        Told.Says(Told.By(() => Decider.Decide(policy, Day with { Before = today })), "2020-03-02", "counts once");
        Told.Says(Told.By(() => Decider.Decide(policy, Days.Quiet(Days.First.AddDays(1), today with { Model = "fraud" }))), "fraud", "market");
    }

    private static Evidence Later => Day.With(f => f with { ChampionAsOf = Days.First.AddDays(1) });

    private static Evidence Unsure => Day.With(f => f with
    {
        Realised = Days.Realised("Precision", new() { Value = 0.4, Low = double.NaN, High = double.NaN }, Days.About(0.7)),
    });

    private static Evidence Realised(string metric, double value) =>
        Day.With(f => f with { Realised = Days.Realised(metric, Days.About(value), Days.About(0.7)) });

    private static Evidence Erring(double now, double then, double naive) =>
        Day.With(f => f with { Realised = Days.Realised("Mae", Days.About(now), Days.About(then), naive) });
}
