using System.Globalization;
using Levain.Stages;
using Levain.Validating.Changes;

namespace Levain.Reporting;

/// <summary>Tells how a snapshot differs from an earlier one: lines for what is of all rows, a table of the columns.</summary>
public static class ChangeTable
{
    private const string None = "";

    /// <summary>The headings of a column's row.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["column", "change", "distance", "noise", "mean (sd)", "missing", "notable"];

    /// <summary>What was compared and in which rows it differs, a line each.</summary>
    public static IEnumerable<string> Lines(SnapshotChange change)
    {
        yield return $"{Name(change.Base)} -> {Name(change.Now)}";
        yield return change.Rows is { } rows
            ? string.Create(CultureInfo.InvariantCulture, $"rows: {rows.Added:N0} added, {rows.Removed:N0} removed{Count(rows.Altered, "altered")}{Count(rows.Kept, "the same")}")
            : "rows: which ones differ is not known, the earlier rows are not at hand or have another key";
    }

    /// <summary>The columns that came, went, were retyped or moved: first the notable ones, then by distance.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(SnapshotChange change) =>
    [
        .. change.Columns.Select(Cells),
        .. change.Shifts.Where(HasMoved).OrderByDescending(s => s.IsNotable).ThenByDescending(s => s.Distance ?? 0).Select(Cells),
    ];

    /// <summary>The cells of a column that came, went or was retyped.</summary>
    public static IReadOnlyList<string> Cells(ColumnChange column)
    {
        var type = column switch
        {
            { Was: { } was, Is: { } now } => $": {was} -> {now}",
            { InContract: false } => ", not in the contract",
            _ => None,
        };
        return [Plain(column.Name), column.Kind.ToString().ToLowerInvariant() + Plain(type), None, None, None, None, "yes"];
    }

    private static string[] Cells(ColumnShift shift) =>
    [
        Plain(shift.Name),
        "values",
        shift.Distance is { } distance ? Number(distance) + (shift.Error > 0 ? $" ± {Number(shift.Error)}" : "") : None,
        shift.Distance is null ? None : Number(shift.Noise),
        shift.Mean is { } mean ? mean.ToString("+0.000;-0.000;0", CultureInfo.InvariantCulture) : None,
        shift.MissingBefore == shift.MissingNow ? None : $"{Share(shift.MissingBefore)} -> {Share(shift.MissingNow)}",
        shift.IsNotable ? "yes" : None,
    ];

    private static bool HasMoved(ColumnShift shift) =>
        shift.IsNotable || shift.Distance > 0 || shift.MissingBefore != shift.MissingNow || shift.Mean is not (null or 0);

    private static string Name(SnapshotName name) => string.Create(
        CultureInfo.InvariantCulture, $"{Digest.Brief(name.Snapshot)} as of {name.AsOf:yyyy-MM-dd}, {name.Rows:N0} rows");

    private static string Count(long? count, string what) =>
        count is { } known ? string.Create(CultureInfo.InvariantCulture, $", {known:N0} {what}") : "";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0.00%", CultureInfo.InvariantCulture);

    // What stands in data must not move a terminal's cursor.
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
