namespace Levain.Reporting.Monitoring;

/// <summary>How much of each side lies in a bin.</summary>
/// <param name="Label">Which values.</param>
/// <param name="Before">The share of the reference, 0 to 1.</param>
/// <param name="Now">The share of the served rows.</param>
internal sealed record ComparedBin(string Label, double Before, double Now);
