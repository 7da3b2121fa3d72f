using Levain.Datasets.Revisions;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>Makes an earlier champion the champion again, from history and store alone: without data, without training.</summary>
public sealed class Rollback(Workspace workspace, Registry registry, IRevisions revisions, ICommit commit, TimeProvider clock)
{
    private readonly ChampionPapers papers = new(workspace);
    private readonly CommittedChampions committed = new(workspace, revisions);

    /// <summary>Moves pointer and papers under the registry's lock, with an entry of the history.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="version">The version that comes back; null for the champion before this one.</param>
    /// <param name="reason">Why, in the operator's words.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">There is no reason, no such version, or another move came first; nothing is changed.</exception>
    public async Task<RollbackResult> RunAsync(string model, int? version, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new LevainException("A rollback needs its reason, for those who read the history later: --reason=\"too many false alarms since Monday\".");
        var seen = registry.Champion(model);
        using var guard = await registry.LockAsync(model, cancellation);
        if (Resume(model) is { } entry && (version ?? entry.Version) == entry.Version) return Result(entry.Champion!, entry.Against, "its card had come back already");
        var champion = registry.Champion(model) ?? throw new LevainException(
            $"{model} has no champion, so there is none before it. {(registry.History(model).Count == 0 ? "Run --target=Retrain." : $"Restore {workspace.Relative(workspace.Champion(model))} from git.")}");
        if (champion.Digest != seen?.Digest) throw Moved(model, champion);
        return await GoBackAsync(champion, version, reason, cancellation);
    }

    private async Task<RollbackResult> GoBackAsync(Champion champion, int? version, string reason, CancellationToken cancellation)
    {
        var promotion = new RollbackTarget(workspace, registry.History(champion.Model), champion).Find(version);
        var pointer = promotion.Champion ?? await CommittedAsync(champion.Model, promotion, cancellation);
        var card = await PutBackAsync(promotion, pointer, cancellation);
        registry.Move(pointer, Entry(promotion, pointer, champion.Digest, reason));
        return Result(pointer, champion.Digest, card);
    }

    // Cut off after its line of history: the papers had come back before, the pointer follows now.
    private HistoryEntry? Resume(string model)
    {
        if (registry.IsSettled(model)) return null;
        registry.Finish(model);
        return Lineage.LastMove(registry.History(model)) is { Event: HistoryEvent.RolledBack } last ? last : null;
    }

    // The papers come first: where the rollback is cut off among them, the next one begins anew and overwrites them.
    private async Task<string> PutBackAsync(HistoryEntry promotion, Champion pointer, CancellationToken cancellation)
    {
        var source = "its card came from the store";
        if (!papers.AreKept(pointer))
        {
            var from = await committed.BringPapersAsync(pointer, cancellation);
            source = from is null ? "its card was lost and is a short one from the history" : $"its card came from commit {from[..7]}";
            if (from is null)
            {
                papers.WriteShort(promotion, pointer);
                return source;
            }
        }

        papers.PutBack(pointer);
        return source;
    }

    private async Task<Champion> CommittedAsync(string model, HistoryEntry promotion, CancellationToken cancellation) =>
        (await committed.FindAsync(model, c => c.Digest == promotion.Digest && c.Version == promotion.Version, cancellation))?.Pointer
        ?? throw new LevainException(FormattableString.Invariant(
            $"Version {promotion.Version} of {model} cannot come back: its line of history was written by an earlier version of this program ")
            + $"and has no pointer, and no commit at hand has it in {workspace.Relative(workspace.Champion(model))}. "
            + "In a shallow clone run git fetch --unshallow, then the same command again.");

    private HistoryEntry Entry(HistoryEntry promotion, Champion pointer, string replaced, string reason) => promotion with
    {
        Schema = HistoryEntry.CurrentSchema,
        Event = HistoryEvent.RolledBack,
        At = clock.GetUtcNow().UtcDateTime,
        Commit = commit.Current,
        Against = replaced,
        Verdict = pointer.Verdict,
        Because = reason.Trim().ReplaceLineEndings(" "),
        Evidence = null,
    };

    private static RollbackResult Result(Champion champion, string replaced, string card) =>
        new() { Champion = champion, Replaced = replaced, Card = card };

    private static LevainException Moved(string model, Champion champion) => new(FormattableString.Invariant(
        $"The champion of {model} is version {champion.Version}, {Digest.Brief(champion.Digest)}, by now: another move came first. Nothing was changed. ")
        + $"Look at --target=History --model={model}, then run the same command again if it still is what you want.");
}
