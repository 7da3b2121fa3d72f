using Levain.Validating;

namespace Levain.Reporting.Pages;

/// <summary>Every broken rule with the first rows that broke it.</summary>
internal static class Findings
{
    public static Html Of(ValidationReport report) => Html.Of($"""
        <section aria-labelledby="findings"><h2 id="findings">Findings</h2>
        {(report.Violations.Count == 0
            ? Html.Of($"""<p class="calm">Every row holds what the contract asks for.</p>""")
            : Html.Of($"""<ol class="findings">{Html.Each(report.Violations, One)}</ol>"""))}
        </section>

        """);

    private static Html One(Violation violation) => Html.Of($"""
        <li class="finding {ViolationTable.Severity(violation)}"><h3><span class="badge">{ViolationTable.Severity(violation)}</span> {violation.Code}{Html.When(violation.Column.Length > 0, () => Html.Of($" <span>in</span> {violation.Column}"))}</h3>
        <p>{Readable.Count(violation.Count)} {(violation.Count == 1 ? "row breaks" : "rows break")} the rule <q>{violation.Rule}</q>, {Readable.Share(violation.Share)} of all.{Html.When(violation.Attribute.Length > 0, () => Html.Of($" Asked for by <code>[{violation.Attribute}]</code>."))}</p>
        <p class="advice">{Html.Prose(ViolationGuide.Of(violation.Code).Remedy)}</p>
        {Html.When(violation.First.Count > 0, () => Places(violation.First))}</li>

        """);

    private static Html Places(IReadOnlyList<Example> places) => Html.Of($"""
        <table class="plain"><caption class="unseen">The first rows</caption><thead><tr><th scope="col">File</th><th scope="col">Line</th><th scope="col">Value</th></tr></thead><tbody>
        {Html.Each(places, p => Html.Of($"<tr><td>{p.File}</td><td class=\"line\">{p.Line}</td><td class=\"value\">{p.Value}</td></tr>"))}</tbody></table>

        """);
}
