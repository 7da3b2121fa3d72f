namespace Levain.Reporting.Charts;

/// <summary>How many values lie in a part of the axis.</summary>
/// <param name="From">Where the bar begins, as a share of the axis's length.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Count">Values in it.</param>
/// <param name="Label">Which values, in the column's unit.</param>
internal sealed record Bar(double From, double To, long Count, string Label);
