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

    /// <summary>The rows of a model's whole history.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(string model) => registry.History(model).Select(e => Cells(model, e));

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
        NumberText.Interval(entry.Value),
        entry.Commit.Length > 7 ? entry.Commit[..7] : entry.Commit,
    ];
}
