using Levain.Stages;

namespace Levain.Registering;

/// <summary>The committed pointer to a model's champion and the history behind it.</summary>
public sealed class Registry(Workspace workspace, TimeProvider clock)
{
    /// <summary>The champion, or null where none was promoted yet.</summary>
    /// <exception cref="LevainException">The pointer is broken, newer than this program or of another model.</exception>
    public Champion? Champion(string model)
    {
        var path = workspace.Champion(model);
        if (!File.Exists(path)) return null;
        var place = workspace.Relative(path);
        var champion = Json.ReadFile<Champion>(
            path, place, Registering.Champion.CurrentSchema, $"Restore it: git checkout -- {place}");
        return champion.Model == model
            ? champion
            : throw new LevainException($"{place} is the champion of '{champion.Model}'. Restore it: git checkout -- {place}");
    }

    /// <summary>What happened so far, the oldest first.</summary>
    /// <exception cref="LevainException">A line is broken.</exception>
    public IReadOnlyList<HistoryEntry> History(string model) => new HistoryFile(workspace, model).Read();

    /// <summary>Adds an entry that moves no pointer, once for one verdict on one champion.</summary>
    public async Task AppendAsync(string model, HistoryEntry entry, CancellationToken cancellation)
    {
        using var guard = await LockAsync(model, cancellation);
        Write(model, entry);
    }

    /// <summary>Moves the pointer to a new champion, if it still is where the mover believes it to be, and gives it the next version.</summary>
    /// <param name="next">The new champion; its version is given here.</param>
    /// <param name="expected">The digest of the champion that it was judged against; null where there was none.</param>
    /// <param name="entry">The entry of the history that belongs to the move.</param>
    /// <param name="cancellation">Stops the wait for another promotion.</param>
    /// <returns>The pointer as it stands now.</returns>
    /// <exception cref="LevainException">Another champion came first; nothing is changed.</exception>
    public async Task<Champion> PromoteAsync(Champion next, string? expected, HistoryEntry entry, CancellationToken cancellation)
    {
        using var guard = await LockAsync(next.Model, cancellation);
        Finish(next.Model);
        var found = Champion(next.Model);
        if (found?.Digest == next.Digest) return found;
        if (found?.Digest != expected)
            throw new LevainException(
                $"The champion of {next.Model} is {Name(found?.Digest)}, the candidate was judged against {Name(expected)}: another promotion "
                + "came first. Nothing was changed. Run --target=Retrain again to be judged against the new champion.");
        var history = History(next.Model);

        // A promotion that was cut off after its line of history keeps the number that the line gave it.
        var given = Lineage.LastMove(history) is { } last && Repeats(last, entry) ? last.Version : null;
        return Move(next with { Version = given ?? Math.Max(Lineage.HighestVersion(history), found?.Version ?? 0) + 1 }, entry);
    }

    /// <summary>Whether the pointer is where the history's last move set it; it is not where a move was cut off in between.</summary>
    public bool IsSettled(string model) => Unfinished(model) is null;

    /// <summary>Sets the pointer where a move that was cut off wanted it.</summary>
    public async Task FinishAsync(string model, CancellationToken cancellation)
    {
        using var guard = await LockAsync(model, cancellation);
        Finish(model);
    }

    /// <summary>Takes the lock under which the pointer moves.</summary>
    internal Task<FileStream> LockAsync(string model, CancellationToken cancellation) =>
        PromotionLock.TakeAsync(workspace, model, clock, cancellation);

    /// <summary>The same as <see cref="FinishAsync"/>, for one who holds the lock.</summary>
    internal void Finish(string model)
    {
        if (Unfinished(model) is { } pointer) AtomicFile.Write(workspace.Champion(model), Json.Write(pointer));
    }

    /// <summary>Writes history and pointer, for one who holds the lock and has compared.</summary>
    internal Champion Move(Champion next, HistoryEntry entry)
    {
        // The history first: a pointer without its reasons must never be seen, reasons without their pointer are finished by the next run.
        Write(next.Model, entry with { Version = next.Version, Champion = next });
        AtomicFile.Write(workspace.Champion(next.Model), Json.Write(next));
        return next;
    }

    private void Write(string model, HistoryEntry entry)
    {
        var file = new HistoryFile(workspace, model);
        var entries = file.Read();
        var since = entries.Count - 1;
        while (since > 0 && !entries[since].IsMove) since--;
        if (!entries.Skip(since).Any(e => Repeats(e, entry))) file.Add(entry);
    }

    // Without a pointer nothing is unfinished: who deletes it wants another, and the promotion that lost it finds its line again.
    private Champion? Unfinished(string model)
    {
        var found = Champion(model);
        var last = found is null ? null : Lineage.LastMove(History(model));
        return last is not null && last.Digest != found!.Digest && last.Against == found.Digest ? last.Champion : null;
    }

    private static bool Repeats(HistoryEntry earlier, HistoryEntry entry) =>
        earlier.Verdict == entry.Verdict && earlier.Event == entry.Event && earlier.Digest == entry.Digest && earlier.Against == entry.Against;

    private static string Name(string? digest) => digest is null ? "none" : Digest.Brief(digest);
}
