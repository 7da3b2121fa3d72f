using System.Globalization;
using Levain.Evaluating;

namespace Levain.Reporting;

/// <summary>Metrics as people read them, to four places.</summary>
internal static class NumberText
{
    /// <summary>A value with its two-sided 95% interval.</summary>
    public static string Interval(Estimate estimate) => Interval(estimate.Value, estimate.Low, estimate.High);

    public static string Interval(double value, double low, double high) => $"{Plain(value)} [{Plain(low)}, {Plain(high)}]";

    public static string Plain(double value) =>
        double.IsNaN(value) ? "missing" : value.ToString("0.0000", CultureInfo.InvariantCulture);
}
