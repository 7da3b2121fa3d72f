namespace Levain.Reporting.Charts;

/// <summary>A label under an axis.</summary>
/// <param name="At">Its place, as a share of the axis's length.</param>
/// <param name="Label">A value in the column's unit, as short as it may be.</param>
internal sealed record Tick(double At, string Label);
