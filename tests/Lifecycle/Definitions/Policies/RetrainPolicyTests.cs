using Xunit;

namespace Levain.Definitions.Policies;

public sealed class RetrainPolicyTests
{
    [Fact]
    public void A_policy_reads_as_it_is_written() => Assert.Equal(
        """
        columns that the model uses have drifted, over 3 looks in a row
        the error on matured labels is above 2 times the hold-out's and worse than the naive forecast's
        Precision on matured labels is below 0.625 (95% sure)
        F1 as estimated without labels is below 0.5
        there was no training in the last 3 months
        the champion knows nothing of the last 6 months and 10 days
        at least 50,000 rows are new since the champion's last day
        the champion was made with another definition, contract or package
        but not within 14 days after a training
        at most 2 trainings in 30 days
        """.ReplaceLineEndings("\n"),
        Retrain.When(Retrain.ColumnsDrift).After(looks: 3)
            .Or(Retrain.ErrorIsAbove(timesHoldOut: 2))
            .Or(Retrain.Realised(Metric.Precision, worseThan: 5.0 / 8))
            .Or(Retrain.Estimated(Metric.F1, worseThan: 0.5))
            .Or(Retrain.Every(months: 3))
            .Or(Retrain.IsOlderThan(months: 6, days: 10))
            .Or(Retrain.NewRows(atLeast: 50_000))
            .Or(Retrain.DefinitionChanges)
            .ButNotWithin(days: 14)
            .AtMost(trainingsIn30Days: 2)
            .ToString());

    [Fact]
    public void Without_a_rule_only_a_person_decides() => Assert.Equal("only a person decides", Retrain.ByHand.ToString());

    [Fact]
    public void After_is_about_the_last_rule_alone() => Assert.Equal(
        [1, 4, 1], Retrain.When(Retrain.ColumnsDrift).Or(Retrain.DefinitionChanges).After(4).Or(Retrain.NewRows(1)).Rules.Select(r => r.Looks));

    [Fact]
    public void What_is_no_number_of_looks_days_or_trainings_is_refused()
    {
        var policy = Retrain.When(Retrain.ColumnsDrift);
        Assert.Throws<ArgumentOutOfRangeException>(() => policy.After(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => policy.ButNotWithin(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => policy.AtMost(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Windows(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Windows(1).OneFalseAlarmIn(0));
        Assert.Throws<InvalidOperationException>(() => Retrain.ByHand.After(1));
    }
}
