using Levain.Reporting.Pages;
using Levain.Retraining.Replaying.Results;

namespace Levain.Reporting.Replays;

/// <summary>A replay on one page that needs no script and no other file.</summary>
internal static class ReplayPage
{
    public static string Write(ReplayResult result) => Html.Of($"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{result.Model}: replay of {result.From:yyyy-MM-dd} to {result.To:yyyy-MM-dd}</title><style>{new Html(PageStyle.Text)}{new Html(ReplayStyle.Text)}</style></head>
        <body><header class="head"><p class="eyebrow">Replay{(result.IsControl ? ", control" : "")}</p><h1>{result.Model}</h1>
        <p class="state">{result.Sentence}</p>
        <ul class="notes">{Html.Each(ReplayNotesText.All(result), n => Html.Of($"<li>{n}</li>"))}</ul></header>
        <main>{Pictures(result)}{Html.Each(ReplayTables.Spans(result), t => Section(t.Title, Table(t.Headings, t.Rows)))}
        {Months($"{result.Metric} by month", ReplayTables.Months(result))}
        {Html.When(ReplayTables.Decides(result), () => Months("Share of alarms that were right, by month", ReplayTables.Precision(result)))}
        {Section("Policies", Html.Of($"<dl>{Html.Each(result.Policies, Policy)}</dl>"))}{Html.Each(result.Policies.Where(p => p.Alarms.Count + p.Trainings.Count > 0), Events)}</main></body></html>

        """).Text;

    private static Html Pictures(ReplayResult result) => Html.Of($"""
        <section aria-labelledby="curves"><h2 id="curves">{result.Metric} over {result.PointDays} days, along the way</h2>
        {CurveDrawing.Draw(result)}
        <p class="quiet">Below, a line a policy: a bar is an alarm, a full mark a training whose candidate was promoted, an empty one a training whose candidate was not.</p>
        {EventDrawing.Draw(result)}</section>

        """);

    private static Html Section(string title, Html content) => Html.Of($"""
        <section><h2>{title}</h2>{content}</section>

        """);

    private static Html Months(string title, (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) table) =>
        Section(title, Html.Of($"<details><summary>{table.Rows.Count} months</summary>{Table(table.Headings, table.Rows)}</details>"));

    private static Html Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows) => Html.Of($"""
        <div class="scroll" tabindex="0"><table class="overview"><thead><tr>{Html.Each(headings, h => Html.Of($"<th scope=\"col\">{h}</th>"))}</tr></thead>
        <tbody>{Html.Each(rows, r => Html.Of($"<tr><th scope=\"row\">{r[0]}</th>{Html.Each(r.Skip(1), c => Html.Of($"<td class=\"number\">{c}</td>"))}</tr>\n"))}</tbody></table></div>
        """);

    private static Html Policy(PolicyResult policy) => Html.Of($"<div><dt>{policy.Name}</dt><dd>{string.Join("; ", policy.Rules)}</dd></div>");

    private static Html Events(PolicyResult policy) => Section($"What happened under {policy.Name}", Html.Of($"""
        <details><summary>{policy.Alarms.Count} alarms, {policy.Trainings.Count} trainings, {policy.Champions.Count} champions</summary>
        {Html.When(policy.Alarms.Count > 0, () => Table(
            ["alarm from", "to", "rule", "evidence", "ended because"],
            [.. policy.Alarms.Select(a => (IReadOnlyList<string>)[Day(a.From), a.To is { } to ? Day(to) : "–", a.Rule, a.Evidence, a.EndedBecause ?? "–"])]))}
        {Html.When(policy.Trainings.Count > 0, () => Table(
            ["training", "verdict", "why it was decided", "what the gate said"],
            [.. policy.Trainings.Select(t => (IReadOnlyList<string>)[Day(t.Day), t.Verdict.ToString().ToLowerInvariant(), t.Because, t.Sentence])]))}</details>
        """));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
