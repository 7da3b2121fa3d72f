using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Retraining.Deciding;

/// <summary>Looks day by day: <c>d</c> drifts, <c>q</c> is quiet, <c>u</c> cannot be judged.</summary>
public sealed class AlarmTests
{
    private static readonly RetrainPolicy Patient = Retrain.When(Retrain.ColumnsDrift).After(looks: 3);

    [Theory]
    [InlineData("d", "-")]
    [InlineData("dd", "--")]
    [InlineData("ddd", "--!")]
    [InlineData("ddqddd", "-----!")]
    [InlineData("dduud", "----!")]
    [InlineData("dddqdd", "--!-!!")]
    [InlineData("dddu", "--!-")]
    [InlineData("dddqqqdd", "--!-----")]
    public void A_rule_is_heard_after_so_many_looks_in_a_row(string days, string heard) =>
        Assert.Equal(heard, string.Concat(Play(Patient, days).Select(d => d.Retrain ? '!' : '-')));

    [Fact]
    public void An_alarm_begins_on_the_day_that_it_is_heard_and_ends_with_its_reason()
    {
        var decisions = Play(Patient, "dddquqq");

        var open = decisions[2].Rules[0];
        Assert.Equal((Days.First.AddDays(2), 3, 0), (open.AlarmSince!.Value, open.Spoken, open.Quiet));
        Assert.All(decisions[3..6], d => Assert.Equal(Days.First.AddDays(2), d.Rules[0].AlarmSince));
        var ended = decisions[6].Rules[0];
        Assert.Null(ended.AlarmSince);
        Assert.Equal(Days.First.AddDays(2), ended.EndedAlarmOf);
        Assert.Equal("quiet over 3 looks in a row: none of 2 columns on 15 rows", ended.EndedBecause);
        Assert.Null(Decide(Patient, 'q', decisions[6]).Rules[0].EndedAlarmOf);
    }

    [Fact]
    public void Before_a_rule_is_heard_the_sentence_says_how_far_it_is() => Assert.EndsWith(
        ", 2 of 3 looks in a row", Play(Patient, "dd")[1].Sentence, StringComparison.Ordinal);

    [Fact]
    public void Another_champion_ends_what_was_said_of_the_last_one()
    {
        var decisions = Play(Patient, "ddd");
        var next = Days.Quiet(decisions[2].AsOf.AddDays(1), decisions[2]).Drifting().With(f => f with { Champion = "sha256:b" });

        var answer = Decider.Decide(Patient, next).Rules[0];

        Assert.Equal((Days.First.AddDays(2), AlarmBook.OtherChampion), (answer.EndedAlarmOf!.Value, answer.EndedBecause));
        Assert.Equal((null, 1, 0), (answer.AlarmSince, answer.Spoken, answer.Quiet));
    }

    [Fact]
    public void A_drift_that_is_there_under_the_next_champion_too_is_an_alarm_of_its_own()
    {
        var policy = Retrain.When(Retrain.ColumnsDrift);
        var first = Decide(policy, 'd', null);
        var next = Days.Quiet(Days.First.AddDays(1), first).Drifting().With(f => f with { Champion = "sha256:b" });

        var answer = Decider.Decide(policy, next).Rules[0];

        Assert.Equal((Days.First, AlarmBook.OtherChampion), (answer.EndedAlarmOf!.Value, answer.EndedBecause));
        Assert.Equal(Days.First.AddDays(1), answer.AlarmSince);
    }

    [Fact]
    public void A_schedule_does_not_mind_who_is_champion()
    {
        var policy = Retrain.When(Retrain.Every(days: 10));
        var first = Decider.Decide(policy, Days.Quiet(Days.First));
        var next = Days.Quiet(Days.First.AddDays(1), first).With(f => f with { Champion = "sha256:b" });

        Assert.Equal(Days.First, Decider.Decide(policy, next).Rules[0].AlarmSince);
    }

    [Fact]
    public void The_alarm_of_a_rule_that_the_policy_has_dropped_ends()
    {
        var first = Decide(Retrain.When(Retrain.ColumnsDrift), 'd', null);

        var decision = Decide(Retrain.When(Retrain.NewRows(1)), 'd', first);

        Assert.Equal(2, decision.Rules.Count);
        Assert.Equal((Days.First, "the policy does not name the rule any more"), (decision.Rules[1].EndedAlarmOf!.Value, decision.Rules[1].EndedBecause));
        Assert.Equal("no training: no rule speaks", decision.Sentence);
        Assert.Single(Decide(Retrain.When(Retrain.NewRows(1)), 'd', decision).Rules);
    }

    private static List<RetrainDecision> Play(RetrainPolicy policy, string days)
    {
        List<RetrainDecision> decisions = [];
        foreach (var day in days) decisions.Add(Decide(policy, day, decisions.LastOrDefault()));
        return decisions;
    }

    private static RetrainDecision Decide(RetrainPolicy policy, char day, RetrainDecision? before)
    {
        var evidence = Days.Quiet(before?.AsOf.AddDays(1) ?? Days.First, before);
        return Decider.Decide(policy, day switch { 'd' => evidence.Drifting(), 'u' => evidence.NotJudged(), _ => evidence });
    }
}
