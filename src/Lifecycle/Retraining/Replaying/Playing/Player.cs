using Levain.Definitions;
using Levain.Gating;
using Levain.Monitoring;
using Levain.Retraining.Deciding;
using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.History;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Plays one policy day by day: rows are answered, the day ends with a look, a decision and, where it says so, a training and its gate.</summary>
/// <param name="definition">The model.</param>
/// <param name="history">All rows.</param>
/// <param name="shop">Trains.</param>
/// <param name="gate">Judges.</param>
/// <param name="monitor">Looks.</param>
internal sealed class Player(ModelDefinition definition, PlayedHistory history, CandidateShop shop, PlayedGate gate, PlayedMonitor monitor)
{
    /// <summary>What happens from one day to another.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="first">The champion of the first day.</param>
    /// <param name="days">The days, each with its rows.</param>
    /// <param name="progress">Told the share of days that are played.</param>
    public PolicyPlay Play(PlayedPolicy policy, PlayedModel first, IReadOnlyList<PlayedDay> days, IProgress<double> progress)
    {
        var log = new PlayLog(policy.Policy, first, days[0].Day);
        var service = new Service(first, days[0].First);
        for (var d = 0; d < days.Count; d++)
        {
            var findings = policy.Watches ? monitor.Look(service, days[0].First, days[d].Day) : Unwatched(service.Champion, days[d].Day);
            var decision = Decider.Decide(policy.Policy, log.EvidenceOf(findings, NewRows(service.Champion, days[d])));
            log.Hear(decision);
            if (decision.Retrain) Train(policy, service, log, (days[d], d + 1 < days.Count ? days[d + 1].Day : null));
            progress.Report((d + 1.0) / days.Count);
        }

        return log.ToPlay(days.Count);
    }

    /// <summary>Which rows a policy's candidates are judged by.</summary>
    public HoldOut HoldOutOf(PlayedPolicy policy) => policy.Policy.Judging is { } stretch ? HoldOut.Of(stretch) : definition.HoldOut;

    private void Train(PlayedPolicy policy, Service service, PlayLog log, (PlayedDay Day, DateOnly? Next) when)
    {
        var candidate = shop.Of(when.Day.Day, HoldOutOf(policy)) ?? throw new LevainException(FormattableString.Invariant(
            $"{definition.Name} has too few rows on {when.Day.Day:yyyy-MM-dd} to learn from or to judge by: take a later --from, or a longer hold-out for retrained candidates."));
        var verdict = gate.Judge(candidate, service.Champion);
        log.Judge(candidate, verdict);
        if (verdict.Decision != Decision.Promote) return;
        service.Move(candidate, when.Day.End);
        if (when.Next is { } next) log.Move(candidate, next);
    }

    private long NewRows(PlayedModel champion, PlayedDay day) => Math.Max(0, day.End - history.PlaceOf(champion.Facts.AsOf.AddDays(1)));

    // What a policy of the calendar alone is told: no rule of it asks for more.
    private Findings Unwatched(PlayedModel champion, DateOnly day) => new()
    {
        Schema = Findings.CurrentSchema,
        Model = definition.Name,
        Champion = champion.Facts.Digest,
        ChampionAsOf = champion.Facts.AsOf,
        AsOf = day,
        From = day.ToDateTime(TimeOnly.MinValue),
        Until = day.AddDays(1).ToDateTime(TimeOnly.MinValue),
        Quality = ServedWindows.Quality(0),
        Labels = ServedWindows.Labels(0),
        Drift = new DriftFindings { Rows = 0, Columns = [], Domain = null, NotJudged = "no rule of the policy asks" },
        Realised = null,
        Estimated = null,
    };
}
