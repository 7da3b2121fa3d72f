namespace Levain.Evaluating;

/// <summary>A number with the interval that its rows allow.</summary>
public sealed record Estimate
{
    public required double Value { get; init; }

    /// <summary>The lower end of the two-sided 95% interval.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>A value with the percentile interval of its resamples.</summary>
    public static Estimate Of(double value, double[] resamples) => new()
    {
        Value = value,
        Low = Quantile(resamples, 0.025),
        High = Quantile(resamples, 0.975),
    };

    /// <summary>The quantile, between the two neighbours where it falls between them; NaN where any value is.</summary>
    internal static double Quantile(double[] values, double share)
    {
        if (values.Length == 0 || Array.Exists(values, double.IsNaN)) return double.NaN;
        var sorted = values.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
