using System.Globalization;
using Levain.Monitoring;

namespace Levain.Reporting.Monitoring;

/// <summary>Tells how columns have drifted, a line each; texts are ready to print.</summary>
public static class DriftTable
{
    /// <summary>The headings of a row's columns; W is Wasserstein's distance in standard deviations, JS that of Jensen and Shannon.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["column", "state", "test", "size", "p", "p here", "PSI", "JS", "W", "missing", "importance"];

    /// <summary>Alarms first, then what else has drifted, then the rest, each by falling size.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(DriftFindings drift) => Ordered(drift).Select(Cells);

    internal static IEnumerable<ColumnDrift> Ordered(DriftFindings drift) => drift.Columns
        .OrderByDescending(c => c.IsAlarm).ThenByDescending(c => c.IsDrifted)
        .ThenByDescending(c => c.Statistic ?? -1).ThenBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>What the drift means in a few words: an alarm, a note, or nothing.</summary>
    internal static string State(ColumnDrift column) => column switch
    {
        { IsAlarm: true } => "alarm",
        { IsDrifted: true, LeftOut: { } why } => $"note ({why})",
        { IsDrifted: true } => "note",
        { LeftOut: { } why } => $"left out ({why})",
        { Test: null } => "no values",
        _ => "quiet",
    };

    internal static IReadOnlyList<string> Cells(ColumnDrift column) =>
    [
        column.Name, State(column), column.Test == "ChiSquare" ? "chi-square" : column.Test is null ? "" : "KS",
        Size(column.Statistic), Probability(column.PValue), Probability(column.CalibratedPValue), Size(column.Psi), Size(column.JensenShannon),
        Size(column.Wasserstein), Missing(column), double.IsNaN(column.Importance) ? "" : Readable.Share(column.Importance),
    ];

    private static string Missing(ColumnDrift column) => column.MissingBefore == column.MissingNow
        ? Readable.Share(column.MissingNow)
        : $"{Readable.Share(column.MissingBefore)} → {Readable.Share(column.MissingNow)}";

    private static string Size(double? size) => size is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "";

    private static string Probability(double? p) => p switch
    {
        null => "",
        < 0.0001 => "<0.0001",
        { } number => number.ToString("0.0000", CultureInfo.InvariantCulture),
    };
}
