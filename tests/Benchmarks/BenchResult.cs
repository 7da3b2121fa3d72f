namespace Levain.Benchmarks;

/// <summary>The table of a bench.</summary>
/// <param name="Headings">The first is of texts, the others are of numbers.</param>
/// <param name="Rows">As many cells a row as there are headings.</param>
/// <param name="Notes">Sentences that belong under the table: targets, and what was left out.</param>
internal sealed record BenchResult(
    IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes);
