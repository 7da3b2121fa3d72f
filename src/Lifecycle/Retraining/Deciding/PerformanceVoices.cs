using System.Globalization;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Monitoring;
using MathNet.Numerics.Distributions;

namespace Levain.Retraining.Deciding;

/// <summary>Rules on how good the champion's answers are.</summary>
internal static class PerformanceVoices
{
    private const double IntervalSide = 0.975;
    private const string NoLabels = "no label is matured";

    /// <summary>Speaks where the bound is passed with the rule's confidence, is quiet where the value keeps it; between them the rows do not tell.</summary>
    public static Voice Of(RealisedRule rule, RealisedFindings? realised)
    {
        if (realised is null) return Voice.Unknown(NoLabels);
        if (realised.Rows < rule.LeastRows)
            return Voice.Unknown(TooFew(realised.Rows, rule.LeastRows));
        if (Find(realised.Metrics, rule.Metric) is not { } found) return Voice.Unknown($"{rule.Metric.Name} was not measured");
        var limit = Limit(rule, found);
        var text = Told($"{Interval(rule.Metric, found)} on {realised.Rows:N0} rows of {realised.From:yyyy-MM-dd} to {realised.To:yyyy-MM-dd}")
            + (rule.Confidence > 0.5 ? Told($"; {100 * rule.Confidence:0.##}% sure that it is {(rule.Metric.HigherIsBetter ? "below" : "above")} {limit:0.####}") : "");
        return new(IsSure(rule, found.Value, limit), text);
    }

    /// <summary>Speaks where the mean absolute error is a multiple of the hold-out's and no better than the naive forecast's.</summary>
    public static Voice Of(ErrorRule rule, RealisedFindings? realised)
    {
        if (realised is null) return Voice.Unknown(NoLabels);
        if (realised.Rows < rule.LeastRows) return Voice.Unknown(TooFew(realised.Rows, rule.LeastRows));
        if (Find(realised.Metrics, Metric.Mae) is not { } now || Find(realised.HoldOut, Metric.Mae) is not { } then || realised.NaiveError is not { } naive)
            return Voice.Unknown("the error, the hold-out's or the naive forecast's was not measured");
        return new(
            now.Value > rule.Times * then.Value && now.Value > naive,
            Told($"Mae {now.Value:0.####} on {realised.Rows:N0} rows of {realised.From:yyyy-MM-dd} to {realised.To:yyyy-MM-dd}")
            + Told($", {now.Value / then.Value:0.##} times the hold-out's {then.Value:0.####}; the naive forecast's {naive:0.####}"));
    }

    public static Voice Of(EstimatedRule rule, EstimatedFindings? estimated)
    {
        if (estimated is null) return Voice.Unknown("nothing could be estimated");
        return Find(estimated.Metrics, rule.Metric) is { } found
            ? new(rule.Metric.Worse(found.Value, rule.Bound) > 0, Told($"{Interval(rule.Metric, found)} estimated on {estimated.Rows:N0} rows"))
            : Voice.Unknown($"{rule.Metric.Name} could not be estimated");
    }

    private static string TooFew(int rows, int least) => Told($"{rows:N0} matured rows, and {least:N0} are asked for");

    private static bool? IsSure(RealisedRule rule, double value, double limit)
    {
        if (!(rule.Metric.Worse(value, rule.Bound) > 0)) return false;
        return rule.Metric.Worse(limit, rule.Bound) > 0 ? true : null;
    }

    // The end of the one-sided interval on the better side: the reported one is two-sided at 95%, and is taken to be normal on each side.
    private static double Limit(RealisedRule rule, Estimate found)
    {
        if (rule.Confidence <= 0.5) return found.Value;
        var ratio = Normal.InvCDF(0, 1, rule.Confidence) / Normal.InvCDF(0, 1, IntervalSide);
        return rule.Metric.HigherIsBetter
            ? found.Value + (found.High - found.Value) * ratio
            : found.Value - (found.Value - found.Low) * ratio;
    }

    // A metric that has no value, as precision without an alarm, tells nothing.
    private static Estimate? Find(SortedDictionary<string, Estimate> metrics, Metric metric) =>
        metrics.TryGetValue(metric.Name, out var found) && !double.IsNaN(found.Value) ? found : null;

    private static string Interval(Metric metric, Estimate found) =>
        Told($"{metric.Name} {found.Value:0.####} [{found.Low:0.####}, {found.High:0.####}]");

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
