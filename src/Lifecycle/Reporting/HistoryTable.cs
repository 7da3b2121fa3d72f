using System.Globalization;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Reporting;

/// <summary>Tells what happened to the champions, the oldest first.</summary>
public sealed class HistoryTable(Registry registry)
{
    /// <summary>The headings of a row's columns.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["model", "when (UTC)", "event", "version", "digest", "against", "as of", "metric", "value [95%]", "commit"];

    /// <summary>The rows of a model: all, or the one that made the champion of a day.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="at">The day that is asked about; null for the whole history.</param>
    public IEnumerable<IReadOnlyList<string>> Rows(string model, DateOnly? at)
    {
        IEnumerable<HistoryEntry> entries = registry.History(model);
        if (at is { } day)
            entries = entries
                .Where(e => e.Event is HistoryEvent.Promoted or HistoryEvent.RolledBack && DateOnly.FromDateTime(e.At) <= day)
                .TakeLast(1);
        return entries.Select(e => Cells(model, e));
    }

    private static string[] Cells(string model, HistoryEntry entry) =>
    [
        model,
        entry.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        entry.Event.ToString(),
        entry.Version?.ToString(CultureInfo.InvariantCulture) ?? "none",
        Digest.Brief(entry.Digest),
        Digest.Brief(entry.Against),
        entry.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        entry.Metric,
        string.Create(CultureInfo.InvariantCulture, $"{entry.Value.Value:0.0000} [{entry.Value.Low:0.0000}, {entry.Value.High:0.0000}]"),
        entry.Commit.Length > 7 ? entry.Commit[..7] : entry.Commit,
    ];
}
