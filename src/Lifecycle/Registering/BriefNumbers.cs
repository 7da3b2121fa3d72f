using System.Globalization;
using Levain.Evaluating;
using Levain.Validating.Changes;

namespace Levain.Registering;

/// <summary>Cuts numbers to six significant digits, more than anybody reads.</summary>
internal static class BriefNumbers
{
    public static double Of(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static Estimate Of(Estimate estimate) => new() { Value = Of(estimate.Value), Low = Of(estimate.Low), High = Of(estimate.High) };

    public static Contender Of(Contender contender) => contender with
    {
        Metrics = new(contender.Metrics.ToDictionary(m => m.Key, m => Of(m.Value)), StringComparer.Ordinal),
    };

    public static Comparison Of(Comparison comparison) => comparison with
    {
        Candidate = Of(comparison.Candidate),
        Champion = Of(comparison.Champion),
        Value = Of(comparison.Value),
        Low = Of(comparison.Low),
        High = Of(comparison.High),
        Margin = Of(comparison.Margin),
        Holds = Of(comparison.Holds),
        Fails = Of(comparison.Fails),
    };

    public static ColumnShift Of(ColumnShift shift) => shift with
    {
        Distance = shift.Distance is { } distance ? Of(distance) : null,
        Error = Of(shift.Error),
        Noise = Of(shift.Noise),
        Mean = shift.Mean is { } mean ? Of(mean) : null,
        MissingBefore = Of(shift.MissingBefore),
        MissingNow = Of(shift.MissingNow),
    };
}
