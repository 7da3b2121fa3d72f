using Levain.Stages;

namespace Levain.Registering;

/// <summary>The committed pointer to a model's champion and the history behind it.</summary>
public sealed class Registry(Workspace workspace)
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
    public IReadOnlyList<HistoryEntry> History(string model)
    {
        var path = workspace.History(model);
        if (!File.Exists(path)) return [];
        var place = workspace.Relative(path);
        return
        [
            .. File.ReadAllLines(path).Select((line, i) => Json.Read<HistoryEntry>(
                line, FormattableString.Invariant($"{place}, line {i + 1}"), $"Restore the file: git checkout -- {place}")),
        ];
    }

    /// <summary>Adds an entry, once for one verdict.</summary>
    public void Append(string model, HistoryEntry entry)
    {
        var entries = History(model);
        if (entries.Any(e => e.Verdict == entry.Verdict && e.Event == entry.Event && e.Digest == entry.Digest)) return;
        AtomicFile.Write(workspace.History(model), string.Concat(entries.Append(entry).Select(e => Json.WriteLine(e) + "\n")));
    }

    /// <summary>Moves the pointer, if it still is where the mover believes it to be.</summary>
    /// <param name="next">The new champion.</param>
    /// <param name="expected">The digest of the champion that it was judged against; null where there was none.</param>
    /// <param name="entry">The entry of the history that belongs to the move.</param>
    /// <exception cref="LevainException">Another champion came first; nothing is changed.</exception>
    public void Promote(Champion next, string? expected, HistoryEntry entry)
    {
        var path = workspace.Champion(next.Model);
        using var guard = PromotionLock.Take(workspace, next.Model);
        var found = Champion(next.Model)?.Digest;
        if (found == next.Digest) return;
        if (found != expected)
            throw new LevainException(
                $"The champion of {next.Model} is {Name(found)}, the candidate was judged against {Name(expected)}: another promotion "
                + "came first. Nothing was changed. Run --target=Retrain again to be judged against the new champion.");

        // The history first: a pointer without its reasons must never be seen, reasons without their pointer are finished by the next run.
        Append(next.Model, entry);
        AtomicFile.Write(path, Json.Write(next));
    }

    private static string Name(string? digest) => digest is null ? "none" : Digest.Brief(digest);
}
