using MathNet.Numerics.Distributions;

namespace Levain.Evaluating.Significance;

/// <summary>A difference whose error follows Student's t, or the normal distribution where the freedom is infinite.</summary>
internal sealed record StudentDifference : PairedDifference
{
    /// <summary>The degrees of freedom behind the standard error.</summary>
    public required double Freedom { get; init; }

    /// <summary>What nothing can be claimed of.</summary>
    public static StudentDifference Unknown { get; } = new()
    {
        Value = double.NaN,
        StandardError = double.NaN,
        Freedom = double.PositiveInfinity,
    };

    public override double Low(double confidence) => Value - Quantile(confidence) * StandardError;

    public override double High(double confidence) => Value + Quantile(confidence) * StandardError;

    public override double PValueBelow(double bound) => Below(Value - bound);

    public override double PValueAbove(double bound) => Below(bound - Value);

    // Without any spread the value is the truth; it does not reach beyond itself.
    private double Below(double distance) => StandardError switch
    {
        double.NaN => double.NaN,
        0 when double.IsNaN(distance) => double.NaN,
        0 => distance < 0 ? 0 : 1,
        _ when double.IsPositiveInfinity(Freedom) => Normal.CDF(0, 1, distance / StandardError),
        _ => StudentT.CDF(0, 1, Freedom, distance / StandardError),
    };

    private double Quantile(double share) => double.IsPositiveInfinity(Freedom)
        ? Normal.InvCDF(0, 1, share)
        : StudentT.InvCDF(0, 1, Freedom, share);
}
