using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Retraining.Deciding;

public sealed class RestraintTests
{
    private static readonly RetrainPolicy Policy = Retrain.When(Retrain.ColumnsDrift).ButNotWithin(days: 7).AtMost(trainingsIn30Days: 2);

    [Theory]
    [InlineData(7, null)]
    [InlineData(6, "cool-down: the last training knew 2020-02-25, and none follows within 7 days: not before 2020-03-03")]
    [InlineData(0, "cool-down: a training of this very day knew the same rows and would give the same candidate")]
    public void A_training_waits_for_the_cool_down(int daysAgo, string? heldBack)
    {
        var decision = Decide(-daysAgo);

        Assert.Equal(heldBack, decision.HeldBack);
        Assert.Equal(heldBack is null, decision.Retrain);
        if (heldBack is not null) Assert.EndsWith(": " + heldBack, decision.Sentence, StringComparison.Ordinal);
        Assert.Equal(Days.First, decision.Rules[0].AlarmSince);
    }

    [Theory]
    [InlineData("-30,-10", null)]
    [InlineData("-29,-10", "budget: 2 of at most 2 trainings in the 30 days up to 2020-03-02: not before 2020-03-03")]
    [InlineData("-28,-20,-10", "budget: 3 of at most 2 trainings in the 30 days up to 2020-03-02: not before 2020-03-12")]
    [InlineData("-20,-10", "budget: 2 of at most 2 trainings in the 30 days up to 2020-03-02: not before 2020-03-12")]
    [InlineData("-10", null)]
    public void A_training_waits_for_the_budget(string daysAgo, string? heldBack) =>
        Assert.Equal(heldBack, Decide([.. daysAgo.Split(',').Select(int.Parse)]).HeldBack);

    [Fact]
    public void The_day_that_is_named_is_the_first_on_which_it_may_be()
    {
        int[] trainings = [-28, -20, -10];
        Assert.NotNull(Decide(9, trainings).HeldBack);
        Assert.Null(Decide(10, trainings).HeldBack);
    }

    [Fact]
    public void The_champion_itself_was_a_training()
    {
        var evidence = Days.Quiet(Days.First).Drifting().With(f => f with { ChampionAsOf = Days.First.AddDays(-3) });

        Assert.StartsWith("cool-down: the last training knew 2020-02-28", Decider.Decide(Policy, evidence).HeldBack, StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_that_knew_later_days_holds_nothing_back() => Assert.True(Decide(1).Retrain);

    [Fact]
    public void A_person_overrules_both()
    {
        var evidence = Days.Quiet(Days.First).Drifting() with { Trainings = [Days.First.AddDays(-2), Days.First.AddDays(-1), Days.First], ByHand = "a new shop" };

        var decision = Decider.Decide(Policy, evidence);

        Assert.True(decision.Retrain);
        Assert.Null(decision.HeldBack);
        Assert.Equal("retrain: by hand: a new shop", decision.Sentence);
    }

    [Fact]
    public void Where_nobody_asks_nothing_is_held_back() =>
        Assert.Null(Decider.Decide(Policy, Days.Quiet(Days.First) with { Trainings = [Days.First] }).HeldBack);

    private static RetrainDecision Decide(params int[] trainings) => Decide(0, trainings);

    private static RetrainDecision Decide(int later, int[] trainings) => Decider.Decide(
        Policy, Days.Quiet(Days.First.AddDays(later)).Drifting() with { Trainings = [.. trainings.Select(d => Days.First.AddDays(d)).Order()] });
}
