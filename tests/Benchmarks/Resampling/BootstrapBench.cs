using System.Diagnostics;
using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Benchmarks.Resampling;

/// <summary>What the intervals of a yes-or-no model's metrics cost.</summary>
internal sealed class BootstrapBench : IBench
{
    private const int RoundCount = 3, Customers = 2_500;
    private const double Positives = 0.007, Alarms = 0.005, Target = 3;

    private static readonly Metric[] Fraud =
    [
        Metric.AveragePrecision, Metric.RocAuc, Metric.LogLoss, Metric.Brier,
        Metric.PrecisionAtAlarms(Alarms), Metric.RecallAtAlarms(Alarms),
    ];

    private static readonly Metric[] Standard =
    [
        Metric.AveragePrecision, Metric.RocAuc, Metric.LogLoss, Metric.Brier, Metric.Ece,
        Metric.Precision, Metric.Recall, Metric.F1, Metric.Mcc,
    ];

    private static readonly Work[] Works =
    [
        new("2,500 customers", 1000, 50_000, Customers, Fraud, 1),
        new("every row for itself", 1000, 50_000, 50_000, Fraud, 1),
        new("every row for itself", 2000, 100_000, 100_000, Standard, 1),
        new("every row for itself", 2000, 100_000, 100_000, Standard, 2),
    ];

    public string Name => "Bootstrap";

    public string Summary =>
        "Resamples of rows (0.7% positive) on all cores: the six metrics of the fraud model over customers drawn whole or over "
        + "rows, then the nine standard metrics of a yes or no. Medians of 3 alternating runs.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var seconds = await Rounds.RunAsync(Name, RoundCount, Works, w => Task.Run(() => Time(w)));
        var asked = seconds[2].Median();
        return new BenchResult(
            ["drawn", "resamples", "rows", "metrics", "contenders", "s", "least, s", "resamples/s"],
            [.. Works.Select((w, i) => Row(w, seconds[i]))],
            [FormattableString.Invariant(
                $"Target for 2,000 resamples of 100,000 rows and one contender: {Target} s on two cores; {asked:0.00} s: {(asked < Target ? "met" : "missed")}.")]);
    }

    private static string[] Row(Work work, IReadOnlyList<double> seconds) =>
    [
        work.Name,
        FormattableString.Invariant($"{work.Resamples:N0}"),
        FormattableString.Invariant($"{work.Rows:N0}"),
        FormattableString.Invariant($"{work.Metrics.Length}"),
        FormattableString.Invariant($"{work.Contenders}"),
        FormattableString.Invariant($"{seconds.Median():0.00}"),
        FormattableString.Invariant($"{seconds.Min():0.00}"),
        FormattableString.Invariant($"{work.Resamples / seconds.Median():N0}"),
    ];

    private static double Time(Work work)
    {
        Scored[] contenders = [.. Enumerable.Range(1, work.Contenders).Select(seed => Made(work.Rows, seed))];
        int[] blocks = [.. Enumerable.Range(0, work.Rows).Select(i => i % work.Blocks)];
        var clock = Stopwatch.StartNew();
        new Bootstrap(blocks).Run(contenders, work.Metrics, work.Resamples, seed: 1, Silence.Instance, CancellationToken.None);
        return clock.Elapsed.TotalSeconds;
    }

    // Scores that tell the positives fairly well, as a trained model's do.
    private static Scored Made(int rows, int seed)
    {
        var random = new Random(seed);
        var labels = new float[rows];
        var scores = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            labels[i] = random.NextDouble() < Positives ? 1 : 0;
            scores[i] = (float)Math.Pow(random.NextDouble(), labels[i] > 0.5f ? 1 : 8);
        }

        return new Scored(labels, scores, 1) { Threshold = 0.9 };
    }

    private sealed record Work(string Name, int Resamples, int Rows, int Blocks, Metric[] Metrics, int Contenders);
}
