using Levain.Monitoring;
using Levain.Reporting.Pages;
using Findings = Levain.Monitoring.Findings;

namespace Levain.Reporting.Monitoring;

/// <summary>How good the answers were where labels have come, and would be by the model's own probabilities.</summary>
internal static class PerformanceSection
{
    public static Html Of(Findings findings) => Html.Of($"""
        <section aria-labelledby="performance"><h2 id="performance">Performance</h2>
        {(findings.Realised is { } realised ? Realised(realised) : Html.Of($"<p>No label is matured yet: nothing is realised.</p>"))}{Html.When(findings.Estimated is not null, () => Estimated(findings))}
        </section>

        """);

    private static Html Realised(RealisedFindings realised) => Html.Of($"""
        {PageTable.Of("Realised metrics beside the hold-out's", PerformanceTable.RealisedHeadings, PerformanceTable.Realised(realised))}<p class="quiet">{PerformanceTable.Sentence(realised)}</p>
        <div class="cards">{Html.Each(realised.Metrics.Where(m => realised.HoldOut.ContainsKey(m.Key)).Select((m, i) => (m.Key, m.Value, Id: FormattableString.Invariant($"metric-{i + 1}"))), m => Html.Of(
            $"""<article class="card" aria-labelledby="{m.Id}-name"><header><h3 id="{m.Id}-name">{m.Key}</h3></header><figure>{IntervalDrawing.Draw(m.Key, m.Value, realised.HoldOut[m.Key], m.Id)}</figure></article>"""))}</div>

        """);

    private static Html Estimated(Findings findings) => Html.Of($"""
        <h3 class="legend">Estimated without labels</h3>{PageTable.Of("Metrics as they are estimated without labels", PerformanceTable.EstimatedHeadings, PerformanceTable.Estimated(findings.Estimated!, findings.Realised))}<p class="quiet">{EstimatedFindings.Limit}</p>

        """);
}
