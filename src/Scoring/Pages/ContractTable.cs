using Levain.Reporting.Pages;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.Pages;

/// <summary>The fields of a model's rows and their rules, for people.</summary>
internal static class ContractTable
{
    public static Html Of(ModelDescription model) => Html.Of($"""
        <details><summary>Contract: {Count(model.Columns.Count, "field")}, {Past(model)}</summary>
        <div class="scroll" role="group" aria-label="Fields of {model.Name}" tabindex="0"><table class="contract"><thead><tr><th scope="col">Field</th><th scope="col">Kind</th><th scope="col">Rules</th></tr></thead><tbody>
        {Html.Each(model.Columns, Row)}</tbody></table></div>
        {Html.When(model.RowRules.Count > 0, () => Html.Of($"<ul>{Html.Each(model.RowRules, r => Html.Of($"<li>{r}</li>"))}</ul>"))}</details>
        """);

    private static string Past(ModelDescription model) => model switch
    {
        { Past: 0 } => "no past",
        { NeededPast: 0 } => $"at most {Count(model.Past, "row")} of past",
        _ when model.NeededPast == model.Past => $"{Count(model.Past, "row")} of past",
        _ => FormattableString.Invariant($"{model.NeededPast} to {Count(model.Past, "row")} of past"),
    };

    private static Html Row(ColumnDescription column) => Html.Of($"""
        <tr><th scope="row"><code>{column.Name}</code></th><td>{Kind(column)}{Html.When(column.IsOptional, () => Html.Of($", optional"))}</td><td>{string.Join("; ", Rules(column))}</td></tr>

        """);

    private static string Kind(ColumnDescription column) => column.Kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Integer => "integer",
        ValueKind.Boolean => "true or false",
        ValueKind.Text => "text",
        ValueKind.Date => "date",
        ValueKind.Time => "time",
        _ => "category",
    };

    private static IEnumerable<string> Rules(ColumnDescription column)
    {
        foreach (var role in column.Roles) yield return role;
        if (column.IsPersonal) yield return "personal data";
        if (column.Kind == ValueKind.Category) yield return string.Join(", ", column.Categories);
        foreach (var rule in column.Rules) yield return rule;
    }

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
