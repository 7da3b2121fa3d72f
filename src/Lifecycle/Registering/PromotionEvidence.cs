using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;
using Levain.Training;
using Levain.Validating;

namespace Levain.Registering;

/// <summary>The records that a promotion rests on.</summary>
public sealed class PromotionEvidence(RecordBook records, string model)
{
    public StageRecord<ValidationReport> Validation { get; } = records.Get<ValidationReport>(model, ValidateStage.StageName);

    public StageRecord<TrainingResult> Training { get; } = records.Get<TrainingResult>(model, TrainStage.StageName);

    public StageRecord<Evaluation> Evaluation { get; } = records.Get<Evaluation>(model, EvaluateStage.StageName);

    public StageRecord<Verdict> Verdict { get; } = records.Get<Verdict>(model, GateStage.StageName);

    /// <summary>The pointer that a promotion would write; the registry gives it its version.</summary>
    public Champion Champion() => new()
    {
        Schema = Registering.Champion.CurrentSchema,
        Model = model,
        Version = 0,
        Digest = Verdict.Facts.Candidate,
        Replaced = Opponent.IsAnother(Verdict.Facts.Champion) ? Verdict.Facts.Champion : null,
        Verdict = Verdict.Fingerprint,
        Recipe = Training.Facts.Recipe,
        OperatingPoint = Training.Facts.OperatingPoint,
        Serving = Training.Facts.Serving,
    };

    /// <summary>The line of history that belongs to the verdict.</summary>
    /// <param name="version">The version of the champion that stays; a promotion gives another.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="commit">The commit that is checked out.</param>
    /// <param name="evidence">What a promotion's line keeps of the records; null for others.</param>
    public HistoryEntry Entry(int? version, DateTime at, string commit, RecordedEvidence? evidence = null) => new()
    {
        Schema = HistoryEntry.CurrentSchema,
        Event = EventOf(Verdict.Facts.Decision),
        At = at,
        Commit = commit,
        Version = version,
        Digest = Verdict.Facts.Candidate,
        Against = Verdict.Facts.Champion,
        AsOf = Training.Facts.Recipe.AsOf,
        Verdict = Verdict.Fingerprint,
        Because = Verdict.Facts.Sentence,
        Reasons = Verdict.Facts.Reasons,
        Metric = Evaluation.Facts.MainMetric,
        Value = Evaluation.Facts.Find(Contender.Candidate)!.Metrics[Evaluation.Facts.MainMetric],
        Evidence = evidence,
    };

    private static HistoryEvent EventOf(Decision decision) => decision switch
    {
        Decision.Promote => HistoryEvent.Promoted,
        Decision.Keep => HistoryEvent.Kept,
        Decision.Reject => HistoryEvent.Rejected,
        _ => HistoryEvent.Inconclusive,
    };
}
