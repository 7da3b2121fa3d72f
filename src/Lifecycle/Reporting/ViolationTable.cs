using Levain.Validating;

namespace Levain.Reporting;

/// <summary>Tells what is wrong with data, a line a broken rule; texts are ready to print.</summary>
public static class ViolationTable
{
    /// <summary>The headings of a row's columns.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["severity", "code", "column", "count", "share", "rule", "first place"];

    /// <summary>The cells of a violation, in the order of the headings; no cell holds control characters.</summary>
    public static IReadOnlyList<string> Cells(Violation violation) =>
    [
        Severity(violation),
        violation.Code.ToString(),
        Plain(violation.Column),
        Readable.Count(violation.Count),
        Readable.Share(violation.Share),
        Plain(violation.Rule),
        violation.First is [var first, ..] ? Plain(Place(first)) : "",
    ];

    /// <summary>What becomes of it in a word: a stop is an error that ends the stage.</summary>
    public static string Severity(Violation violation) =>
        violation.Stops ? "stop" : violation.Severity == Definitions.Contracts.Severity.Error ? "error" : "warning";

    /// <summary>The violations of a report in a sentence; null where there is none.</summary>
    public static string? Sentence(ValidationReport report)
    {
        var counts = report.Violations.GroupBy(Severity).Select(g => FormattableString.Invariant($"{g.Count()} {g.Key}{(g.Count() == 1 ? "" : "s")}"));
        return report.Violations.Count == 0 ? null : string.Join(", ", counts);
    }

    private static string Place(Example example) => FormattableString.Invariant($"{example.File}:{example.Line} '{example.Value}'");

    // What stands in data must not move a terminal's cursor.
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
