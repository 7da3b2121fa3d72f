using System.Globalization;
using System.Text;
using Levain.Stages;

namespace Levain.Reporting.Comparing;

/// <summary>Lays a comparison out for people.</summary>
public static class ComparisonText
{
    /// <summary>The versions, then every metric on the same rows, then the paired differences; an empty table is left out.</summary>
    public static IEnumerable<ComparisonTable> Tables(ModelComparison comparison)
    {
        yield return Versions(comparison);
        if (comparison.Contenders.Count > 0) yield return Metrics(comparison);
        if (comparison.Differences.Count > 0) yield return Differences(comparison);
    }

    /// <summary>The same in Markdown.</summary>
    public static string Markdown(ModelComparison comparison)
    {
        var text = new StringBuilder($"## {comparison.Model}\n");
        foreach (var table in Tables(comparison))
            text.Append(CultureInfo.InvariantCulture, $"\n{table.Title}\n\n{MarkdownText.Table(table.Headings, table.Rows)}");
        text.Append('\n');
        foreach (var note in comparison.Notes) text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Escape(note)}\n");
        return text.ToString();
    }

    private static ComparisonTable Versions(ModelComparison comparison) => new(
        "Versions, each with the numbers of its own day",
        ["", "version", "digest", "as of", "learnt from", "metric", "value [95%]", "verdict"],
        [
            .. comparison.Versions.Select(v => new[]
            {
                v.Role,
                v.Version?.ToString(CultureInfo.InvariantCulture) ?? "",
                Digest.Brief(v.Digest),
                v.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                v.TrainingRows is { } rows ? string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows") : "unknown",
                v.Metric,
                NumberText.Interval(v.Value),
                v.Verdict,
            }),
        ]);

    private static ComparisonTable Metrics(ModelComparison comparison) => new(
        "Metrics on the same held-out rows, each with its 95% interval",
        ["metric", .. comparison.Contenders.Select(c => c.Name)],
        [
            .. comparison.Contenders[0].Metrics.Keys.Select(metric => (IReadOnlyList<string>)
            [
                metric,
                .. comparison.Contenders.Select(c => c.Metrics.GetValueOrDefault(metric) is { } value ? NumberText.Interval(value) : ""),
            ]),
        ]);

    private static ComparisonTable Differences(ModelComparison comparison) => new(
        "By how much the candidate is worse than the champion, paired on the same rows (negative: better)",
        ["quantity", "worse by [bounds]", "margin", "asked by"],
        [
            .. comparison.Differences.Select(d => new[]
            {
                d.Quantity, NumberText.Interval(d.Value, d.Low, d.High), d.Margin.ToString("0.0000", CultureInfo.InvariantCulture), d.Rule,
            }),
        ]);
}
