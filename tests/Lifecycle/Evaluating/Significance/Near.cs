using Xunit;

namespace Levain.Evaluating.Significance;

/// <summary>Compares numbers by their digits and not by their decimals.</summary>
internal static class Near
{
    public static void Equal(double expected, double actual, double relative = 1e-10) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Max(Math.Abs(expected), 1e-300), $"{actual:R} is not {expected:R}");
}
