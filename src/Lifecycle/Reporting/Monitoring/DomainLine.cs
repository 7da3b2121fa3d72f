using Levain.Monitoring;

namespace Levain.Reporting.Monitoring;

/// <summary>Tells whether a classifier knows served rows from the reference's.</summary>
public static class DomainLine
{
    /// <returns>A sentence, or null where none was asked.</returns>
    public static string? Of(DriftFindings drift) => drift.Domain is not { } domain ? null : FormattableString.Invariant(
        $"All columns at once: a classifier tells served rows from the reference's with an area under the curve of {NumberText.Interval(domain.RocAuc)} on {domain.Rows:N0} rows of each side")
        + (domain.By.Count > 0 ? $", most by {string.Join(", ", domain.By.Take(3))}." : ".");
}
