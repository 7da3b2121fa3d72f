using Levain.Definitions.Contracts;

namespace Levain.Validating;

/// <summary>One broken rule with all that broke it.</summary>
public sealed record Violation
{
    public required ViolationCode Code { get; init; }

    /// <summary>Errors send rows to quarantine or stop the stage; warnings are told.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The column, or the name of the rule across columns; empty where rows or the whole are meant.</summary>
    public required string Column { get; init; }

    public required string Rule { get; init; }

    /// <summary>The attribute of the contract that asks for it; empty where a property's type or the lifecycle does.</summary>
    public required string Attribute { get; init; }

    /// <summary>The pipeline stops for it; else the rows go to quarantine or on, and the rest goes on.</summary>
    public required bool Stops { get; init; }

    public required long Count { get; init; }

    /// <summary>The count over all rows, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The first rows, at most five.</summary>
    public required IReadOnlyList<Example> First { get; init; }

    /// <summary>What stops the pipeline, errors, warnings; the most frequent first.</summary>
    public static IReadOnlyList<Violation> InOrder(IEnumerable<Violation> violations) =>
    [
        .. violations.OrderByDescending(v => v.Stops).ThenBy(v => v.Severity).ThenByDescending(v => v.Count)
            .ThenBy(v => v.Code).ThenBy(v => v.Column, StringComparer.Ordinal).ThenBy(v => v.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The violation in a line.</summary>
    public string Describe() => FormattableString.Invariant(
        $"{Code}{(Column.Length == 0 ? "" : " in " + Column)}: {Count} {(Count == 1 ? "row breaks" : "rows break")} the rule '{Rule}' ({Share:0.00%})")
        + string.Concat(First.Take(3).Select(e => FormattableString.Invariant($"; {e.File}, line {e.Line}: '{e.Value}'")));
}
