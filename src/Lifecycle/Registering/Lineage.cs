namespace Levain.Registering;

/// <summary>The line of champions that a history tells of.</summary>
public static class Lineage
{
    /// <summary>The entry that set the pointer as it should stand now; null where none did.</summary>
    public static HistoryEntry? LastMove(IReadOnlyList<HistoryEntry> history) => history.LastOrDefault(e => e.IsMove);

    /// <summary>The highest version that any promotion gave; 0 where none did.</summary>
    public static int HighestVersion(IReadOnlyList<HistoryEntry> history) =>
        history.Where(e => e.Event == HistoryEvent.Promoted).Max(e => e.Version) ?? 0;

    /// <summary>The promotion that gave a version its number, or null.</summary>
    public static HistoryEntry? PromotionOf(IReadOnlyList<HistoryEntry> history, int version) =>
        history.LastOrDefault(e => e.Event == HistoryEvent.Promoted && e.Version == version);

    /// <summary>The reason of the newest rollback away from a model that has not become champion again since; null where there is none.</summary>
    public static string? RolledBackBecause(IReadOnlyList<HistoryEntry> history, string digest)
    {
        var last = history.LastOrDefault(e => e.IsMove && (e.Digest == digest || e.Against == digest && e.Event == HistoryEvent.RolledBack));
        return last?.Digest == digest ? null : last?.Because;
    }

    /// <summary>What makes of a history more than one line, as when two clones promoted side by side; null where it is one.</summary>
    public static string? Fault(IReadOnlyList<HistoryEntry> history)
    {
        string? champion = null;
        var versions = new HashSet<int>();
        foreach (var move in history.Where(e => e.IsMove))
        {
            var version = move.Version ?? 0;
            var isNew = move.Event == HistoryEvent.Promoted;
            if (isNew && versions.Any(v => v >= version))
                return FormattableString.Invariant($"version {version} was promoted after version {versions.Max()}");
            if (!isNew && !versions.Contains(version))
                return FormattableString.Invariant($"version {version} came back and had never been there");
            // A first champion has nobody before it, and so has one that was promoted after the pointer was deleted.
            if (move.Against != Evaluating.Opponent.None && move.Against != champion)
                return FormattableString.Invariant($"version {version} took the place of {Stages.Digest.Brief(move.Against)}, which was not the champion");
            versions.Add(version);
            champion = move.Digest;
        }

        return null;
    }
}
