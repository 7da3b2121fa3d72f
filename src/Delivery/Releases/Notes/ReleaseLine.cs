using Levain.Registering;

namespace Levain.Delivery.Releases.Notes;

/// <summary>The stretch of a history that a release tells of.</summary>
internal static class ReleaseLine
{
    /// <summary>The moves behind the last release's promotion, up to that of this release and with it.</summary>
    /// <param name="history">The whole, the oldest first.</param>
    /// <param name="last">The promotion that was released last; null for the first release.</param>
    /// <param name="promotion">The promotion that is released.</param>
    public static IReadOnlyList<HistoryEntry> Since(IReadOnlyList<HistoryEntry> history, HistoryEntry? last, HistoryEntry promotion)
    {
        var (from, to) = (last is null ? 0 : Place(history, last) + 1, Place(history, promotion));
        return [.. history.Take(to).Skip(from).Where(e => e.IsMove), promotion];
    }

    // A version's number is given once.
    private static int Place(IReadOnlyList<HistoryEntry> history, HistoryEntry promotion)
    {
        for (var i = history.Count - 1; i >= 0; i--)
            if (history[i].Event == HistoryEvent.Promoted && history[i].Version == promotion.Version)
                return i;
        return 0;
    }
}
