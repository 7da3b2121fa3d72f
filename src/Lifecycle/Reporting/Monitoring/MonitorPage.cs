using Levain.Reporting.Pages;
using Levain.Retraining;
using Levain.Stages;

namespace Levain.Reporting.Monitoring;

/// <summary>A look on one page that needs no script and no other file.</summary>
internal static class MonitorPage
{
    private const string Style = ".now{fill:none;stroke:var(--stop);stroke-width:2}.legend{margin-top:1.6rem}h4{margin:0;font-size:1.05rem}.scroll+.quiet,.legend+.calm,.legend+.scroll{margin-top:.6rem}.overview td{white-space:normal;min-width:4.5rem}.overview tbody th{white-space:normal;overflow-wrap:anywhere}";

    public static string Write(MonitorPageFacts facts)
    {
        var findings = facts.Look.Evidence.Findings;
        return Html.Of($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{findings.Model}: monitoring of {findings.AsOf:yyyy-MM-dd}</title><style>{new Html(PageStyle.Text)}{new Html(Style)}</style></head>
            <body>{Head(facts)}<main>{Decision(facts)}{DriftSection.Of(facts)}{PerformanceSection.Of(findings)}{List("labels", "Labels", WindowLines.Labels(findings.Labels))}{List("quality", "Quality", WindowLines.Quality(findings.Quality))}</main></body></html>

            """).Text;
    }

    private static Html Head(MonitorPageFacts facts)
    {
        var (look, findings) = (facts.Look, facts.Look.Evidence.Findings);
        var isLoud = facts.Alarms.Any(a => a.Until is null);
        return Html.Of($"""
            <header class="head"><p class="eyebrow">Monitoring</p><h1>{findings.Model}</h1>
            <p class="state {(look.Decision.Retrain ? "stop" : isLoud ? "warning" : "good")}">{(look.Decision.Retrain ? "Retrain" : "No training")}</p>
            <p>{look.Decision.Sentence}.</p>{Html.Each(look.Notes, n => Html.Of($"""<p class="quiet">{n}</p>"""))}
            <dl class="facts"><div><dt>Looked at</dt><dd>{findings.From:yyyy-MM-dd} to {findings.Until.AddTicks(-1):yyyy-MM-dd}</dd></div><div><dt>Rows</dt><dd>{Readable.Count(findings.Drift.Rows)}</dd></div><div><dt>Champion</dt><dd><code>{Digest.Brief(findings.Champion)}</code></dd></div><div><dt>It knows</dt><dd>{findings.ChampionAsOf:yyyy-MM-dd}</dd></div></dl></header>

            """);
    }

    private static Html Decision(MonitorPageFacts facts) => Html.Of($"""
        <section aria-labelledby="decision"><h2 id="decision">Decision</h2>
        {(facts.Look.Decision.Rules.Count == 0 ? Html.Of($"<p>The policy has no rules: only a person decides.</p>") : PageTable.Of("What each rule says", RuleTable.Headings, facts.Look.Decision.Rules.Select(RuleTable.Cells)))}
        <h3 class="legend">Alarms</h3>{(facts.Alarms.Count == 0 ? Html.Of($"""<p class="calm">There was none. No rule of the policy has raised any.</p>""") : PageTable.Of("Alarms that are open or have ended", RuleTable.AlarmHeadings, facts.Alarms.Select(RuleTable.Cells)))}
        </section>

        """);

    private static Html List(string id, string heading, IEnumerable<string> lines) => Html.Of($"""
        <section aria-labelledby="{id}"><h2 id="{id}">{heading}</h2>{Html.Each(lines, l => Html.Of($"<p>{l}</p>"))}</section>

        """);
}
