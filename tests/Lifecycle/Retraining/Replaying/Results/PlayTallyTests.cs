using Levain.Gating;
using Levain.Retraining.Replaying.Playing;
using Xunit;

namespace Levain.Retraining.Replaying.Results;

public sealed class PlayTallyTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly IReadOnlyList<PlayedDay> Days = [.. Enumerable.Range(0, 60).Select(d => new PlayedDay(First.AddDays(d), d, d + 1))];

    private static readonly PolicyPlay Play = new()
    {
        Schema = PolicyPlay.CurrentSchema,
        Looks = 60,
        Moves = [],
        Trainings = [Training(5, Decision.Promote), Training(12, Decision.Keep), Training(20, Decision.Reject), Training(21, Decision.Inconclusive), Training(40, Decision.Promote)],
        Alarms = [Alarm(4, 8), Alarm(15, 25), Alarm(30, null)],
    };

    [Theory]
    [InlineData(0, 59, 5, 2, 3, 4 + 10 + 30, 4)]
    [InlineData(0, 3, 0, 0, 0, 0, null)]
    [InlineData(10, 19, 1, 0, 1, 5, 5)]
    [InlineData(18, 28, 2, 0, 0, 7, 0)]
    [InlineData(25, 29, 0, 0, 0, 0, null)]
    [InlineData(50, 59, 0, 0, 0, 10, 0)]
    public void A_stretch_counts_what_lies_in_it(int from, int to, int trainings, int promoted, int alarms, int alarmDays, int? delay)
    {
        var span = PlayTally.Of("s", new PlayedSpan(First.AddDays(from), First.AddDays(to)), Play, Days);
        Assert.Equal((trainings, promoted, alarms, alarmDays, delay), (span.Trainings, span.Promoted, span.Alarms, span.AlarmDays, span.DelayDays));
    }

    [Fact]
    public void Verdicts_are_counted_each_for_itself()
    {
        var span = PlayTally.Of("s", new PlayedSpan(First, First.AddDays(59)), Play, Days);
        Assert.Equal((2, 1, 1, 1), (span.Promoted, span.Kept, span.Rejected, span.Inconclusive));
    }

    [Fact]
    public void A_baseline_does_nothing()
    {
        var span = PlayTally.Of("s", new PlayedSpan(First, First.AddDays(59)), null, Days);
        Assert.Equal((0, 0, 0, null), (span.Trainings, span.Alarms, span.AlarmDays, span.DelayDays));
    }

    private static PlayedTraining Training(int day, Decision verdict) =>
        new() { Day = First.AddDays(day), Because = "b", Candidate = "c", Verdict = verdict, Sentence = "s" };

    private static PlayedAlarm Alarm(int from, int? to) =>
        new() { Rule = "r", From = First.AddDays(from), Evidence = "e", To = to is { } end ? First.AddDays(end) : null };
}
