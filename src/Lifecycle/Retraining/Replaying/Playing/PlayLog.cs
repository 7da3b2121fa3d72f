using Levain.Definitions.Policies;
using Levain.Gating;
using Levain.Monitoring;
using Levain.Retraining.Deciding;
using Levain.Retraining.Replaying.Candidates;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Writes down what happens under a policy, and remembers what its next decision may know.</summary>
internal sealed class PlayLog
{
    private readonly AlarmLog alarms;
    private readonly List<PlayedMove> moves = [];
    private readonly List<PlayedTraining> trainings = [];
    private readonly List<DateOnly> days;
    private RetrainDecision? before;

    public PlayLog(RetrainPolicy policy, PlayedModel first, DateOnly firstDay)
    {
        alarms = new AlarmLog(policy);
        days = [first.Facts.AsOf];
        Move(first, firstDay);
    }

    /// <summary>What the decision of a day may know.</summary>
    public Evidence EvidenceOf(Findings findings, long newRows) => new()
    {
        Findings = findings,
        Trainings = days,
        NewRows = newRows,
        Changes = [],
        ByHand = null,
        Before = before,
    };

    public void Hear(RetrainDecision decision)
    {
        alarms.Hear(decision);
        before = decision;
    }

    /// <summary>The last decision led to a training, and the gate said this of its candidate.</summary>
    public void Judge(PlayedModel candidate, Verdict verdict)
    {
        days.Add(candidate.Facts.AsOf);
        trainings.Add(new PlayedTraining
        {
            Day = candidate.Facts.AsOf,
            Because = before!.Sentence,
            Candidate = candidate.Facts.Digest,
            Verdict = verdict.Decision,
            Sentence = verdict.Sentence,
        });
    }

    /// <summary>A champion takes over.</summary>
    public void Move(PlayedModel champion, DateOnly since) => moves.Add(new PlayedMove
    {
        Since = since,
        AsOf = champion.Facts.AsOf,
        Digest = champion.Facts.Digest,
        Learnt = champion.Facts.To,
        Rows = champion.Facts.Rows,
        Threshold = champion.Facts.OperatingPoint?.Threshold,
    });

    public PolicyPlay ToPlay(int looks) => new()
    {
        Schema = PolicyPlay.CurrentSchema,
        Looks = looks,
        Moves = moves,
        Trainings = trainings,
        Alarms = alarms.All,
    };
}
