using System.Globalization;
using System.Text;
using Levain.Stages;
using Levain.Validating;
using Levain.Validating.Changes;
using Levain.Validating.Profiling;

namespace Levain.Reporting;

/// <summary>The findings and the columns of a snapshot as Markdown.</summary>
internal static class ValidationSummary
{
    private static readonly string[] Columns = ["column", "type", "missing", "min", "mean", "max", "distinct", "top"];

    public static string Write(ValidationPageFacts facts)
    {
        var (report, snapshot) = (facts.Report, facts.Snapshot);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Data of {facts.Model}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{(report.Passed ? "Passed" : "Stopped")}**: {report.Rows:N0} rows of `{snapshot.Dataset}`");
        text.Append(CultureInfo.InvariantCulture, $", snapshot `{Digest.Brief(snapshot.Digest)}`, as of {report.AsOf:yyyy-MM-dd}, held against `{report.Contract}`: ");
        text.Append(CultureInfo.InvariantCulture, $"{report.Accepted:N0} accepted, {report.Quarantined:N0} in quarantine");
        text.Append(CultureInfo.InvariantCulture, $" ({Readable.Share(report.Rows == 0 ? 0 : (double)report.Quarantined / report.Rows)} of at most {Readable.Share(report.QuarantineLimit)}).\n");
        if (report.IgnoredColumns.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"Not named by the contract: {string.Join(", ", report.IgnoredColumns.Select(MarkdownText.Escape))}.\n");
        if (report.Violations.Count > 0)
            text.Append("\n### Findings\n\n").Append(MarkdownText.Table(ViolationTable.Headings, report.Violations.Select(ViolationTable.Cells)));
        if (report.Change is { } change) text.Append("\n### Change\n\n").Append(Change(change));
        if (facts.Profile.Rows > 0)
            text.Append("\n### Columns\n\n").Append(MarkdownText.Table(Columns, facts.Profile.Columns.Select(Cells)));
        return text.ToString();
    }

    private static string Change(SnapshotChange change) => string.Concat(ChangeTable.Lines(change).Select(line => $"- {line}\n"))
        + "\n" + MarkdownText.Table(ChangeTable.Headings, ChangeTable.Rows(change));

    private static string[] Cells(ColumnProfile column) =>
    [
        column.Name, ColumnText.Type(column), Readable.Share(ColumnText.MissingShare(column)),
        .. column.IsPersonal || column.Quantiles is null
            ? ["", "", ""]
            : new[] { column.Minimum, column.Mean, column.Maximum }.Select(v => ColumnText.Value(column, v)),
        ColumnText.Distinct(column),
        column.IsPersonal ? "(personal data)" : string.Join(", ", (column.Top?.Values ?? []).Take(3).Select(v => $"{v.Value} ({Readable.Count(v.Count)})")),
    ];
}
