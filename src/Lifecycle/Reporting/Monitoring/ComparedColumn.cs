namespace Levain.Reporting.Monitoring;

/// <summary>One column of reference and served rows on the same bins.</summary>
/// <param name="Name">The column.</param>
/// <param name="Bins">From left to right; the shares of each side add up to 1 or, where it has no values, to 0.</param>
internal sealed record ComparedColumn(string Name, IReadOnlyList<ComparedBin> Bins);
