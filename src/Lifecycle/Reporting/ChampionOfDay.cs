using System.Globalization;
using Levain.Gating;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Reporting;

/// <summary>Says from the history alone who was champion at the end of a day (UTC), and on what evidence.</summary>
public sealed class ChampionOfDay(Registry registry)
{
    /// <summary>The answer for a model in a few lines.</summary>
    public IEnumerable<string> Lines(string model, DateOnly day)
    {
        var history = registry.History(model);
        var moves = history.Where(e => e.IsMove).ToList();
        var move = moves.LastOrDefault(e => DateOnly.FromDateTime(e.At) <= day);
        return move is not null ? Tell(model, day, move, Lineage.PromotionOf([.. history.TakeWhile(e => e != move)], move.Version ?? 0) ?? move)
            : moves.Count == 0 ? [$"{model} has had no champion yet. Run --target=Retrain."]
            : [$"{model} had no champion on {Date(day)}: the first was promoted on {Date(DateOnly.FromDateTime(moves[0].At))}."];
    }

    private static IEnumerable<string> Tell(string model, DateOnly day, HistoryEntry move, HistoryEntry promotion)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{model} on {Date(day)}: version {move.Version}, {move.Digest}");
        if (move.Event == HistoryEvent.RolledBack)
        {
            yield return $"  rolled back to on {Moment(move)}{Commit(move)}, from {Digest.Brief(move.Against)}: {move.Because}";
            promotion = promotion with { Reasons = promotion.Reasons ?? move.Reasons };
        }

        yield return $"  promoted on {Moment(promotion)}{Commit(promotion)}, judged against {Digest.Brief(promotion.Against)}, as of {Date(promotion.AsOf)}";
        yield return $"  {promotion.Metric} {NumberText.Interval(promotion.Value)}";
        yield return $"  {promotion.Because}";
        foreach (var reason in promotion.Reasons ?? [])
            yield return $"  {Outcome(reason)}: {reason.Rule}: {reason.Evidence}";
        if (promotion.Reasons is null)
            yield return "  each rule with its numbers: on the card of that version, in git; the line of history was written before it held them";
    }

    private static string Outcome(Reason reason) =>
        reason.Outcome == RuleOutcome.NotApplied ? "not applied" : reason.Outcome.ToString().ToLowerInvariant();

    private static string Moment(HistoryEntry entry) => entry.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Commit(HistoryEntry entry) =>
        entry.Commit.Length == 0 ? " outside git" : $" at commit {(entry.Commit.Length > 7 ? entry.Commit[..7] : entry.Commit)}";
}
