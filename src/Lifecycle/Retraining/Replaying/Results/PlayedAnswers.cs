using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Measures;

namespace Levain.Retraining.Replaying.Results;

/// <summary>What one policy's champions answered, beside what turned out to be true; the rows are the same for all policies.</summary>
/// <param name="Name">The policy's name, or a baseline's.</param>
/// <param name="Ranked">Labels and answers.</param>
/// <param name="Decided">Labels and alarms as 1 and 0, each row at the threshold of its champion; null where nothing is decided.</param>
internal sealed record PlayedAnswers(string Name, Scored Ranked, Scored? Decided)
{
    private static readonly MetricId[] OfDecisions =
        [MetricId.Precision, MetricId.Recall, MetricId.F1, MetricId.Mcc, MetricId.Accuracy, MetricId.ExpectedCost];

    /// <summary>What a metric is measured on.</summary>
    public Scored For(Metric metric) => Decided is not null && OfDecisions.Contains(metric.Id) ? Decided : Ranked;

    /// <summary>A metric on a stretch of rows; null where they do not allow one.</summary>
    public double? Value(Metric metric, int from, int until)
    {
        if (from >= until) return null;
        var all = For(metric);
        var part = all with { Labels = all.Labels[from..until], Scores = all.Scores[(from * all.Classes)..(until * all.Classes)] };
        var ones = new int[until - from];
        Array.Fill(ones, 1);
        var value = Measure.Of(metric, part, ones);
        return double.IsFinite(value) ? value : null;
    }
}
