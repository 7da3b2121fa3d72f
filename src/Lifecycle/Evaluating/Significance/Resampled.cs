namespace Levain.Evaluating.Significance;

/// <summary>A metric of one contender on the rows and on draws from them.</summary>
/// <param name="Value">On the rows themselves.</param>
/// <param name="Draws">A value a draw; of two contenders, on the same draws in the same order.</param>
internal sealed record Resampled(double Value, double[] Draws);
