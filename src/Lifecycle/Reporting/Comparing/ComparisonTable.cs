namespace Levain.Reporting.Comparing;

/// <summary>A table of a comparison, its cells ready to print.</summary>
public sealed record ComparisonTable(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
