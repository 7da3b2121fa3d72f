using Levain.Stages;
using Levain.Validating;

namespace Levain.Reporting.Pages;

/// <summary>Which data were held against which contract, and how it ended.</summary>
internal static class PageHead
{
    public static Html Of(ValidationPageFacts facts)
    {
        var report = facts.Report;
        return Html.Of($"""
            <header class="head"><p class="eyebrow">Data validation</p><h1>{facts.Model}</h1>
            <p class="state {(!report.Passed ? "stop" : report.Violations.Count > 0 ? "warning" : "good")}">{State(report)}</p>
            {Rows(report)}
            <dl class="facts"><div><dt>Dataset</dt><dd>{facts.Snapshot.Dataset}</dd></div><div><dt>Snapshot</dt><dd><code>{Digest.Brief(facts.Snapshot.Digest)}</code></dd></div><div><dt>Contract</dt><dd>{report.Contract}</dd></div><div><dt>As of</dt><dd>{report.AsOf:yyyy-MM-dd}</dd></div>{Html.When(report.Oldest is not null, () => Html.Of($"<div><dt>Rows from</dt><dd>{report.Oldest!.Value:yyyy-MM-dd} to {report.Newest!.Value:yyyy-MM-dd}</dd></div>"))}{Html.When(report.IgnoredColumns.Count > 0, () => Html.Of($"<div><dt>Not in the contract</dt><dd>{string.Join(", ", report.IgnoredColumns)}</dd></div>"))}</dl></header>

            """);
    }

    private static string State(ValidationReport report) =>
        (report.Passed ? "Passed" : "Stopped") + (ViolationTable.Sentence(report) is { } found ? $": {found}" : "");

    private static Html Rows(ValidationReport report)
    {
        var share = report.Rows == 0 ? 0 : (double)report.Quarantined / report.Rows;
        return Html.Of($"""
            <div class="rows"><p><strong>{Readable.Count(report.Accepted)}</strong> rows accepted</p><p><strong>{Readable.Count(report.Quarantined)}</strong> in quarantine, {Readable.Share(share)} of at most {Readable.Share(report.QuarantineLimit)}</p>{Meter.Of(share, "set-aside")}</div>
            """);
    }
}
