using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Evaluations as a test wants them.</summary>
internal static class Evaluations
{
    public const string Candidate = "sha256:c";

    public static Evaluation Of(string champion, int? positives, params Contender[] contenders) => new()
    {
        Candidate = Candidate,
        Champion = champion,
        Rows = 100,
        Positives = positives,
        From = new DateTime(2020, 1, 1),
        To = new DateTime(2020, 2, 1),
        Resamples = 1000,
        Blocks = 100,
        MainMetric = "Mae",
        Contenders = contenders,
        Comparisons = [],
    };

    public static Evaluation Compared(this Evaluation evaluation, double value, double low, double high, double confidence = 0.95) =>
        evaluation with
        {
            Comparisons = [new Comparison { Metric = evaluation.MainMetric, Confidence = confidence, Value = value, Low = low, High = high }],
        };

    public static Contender Contender(string name, double value, string metric = "Mae") => new()
    {
        Name = name,
        Metrics = new(StringComparer.Ordinal) { [metric] = new Estimate { Value = value, Low = value - 1, High = value + 1 } },
    };
}
