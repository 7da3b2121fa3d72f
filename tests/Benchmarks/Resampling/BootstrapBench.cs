using System.Diagnostics;
using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Benchmarks.Resampling;

/// <summary>What the intervals of the fraud model's metrics cost.</summary>
internal sealed class BootstrapBench : IBench
{
    private const int RoundCount = 3, Resamples = 1000, Rows = 50_000, Customers = 2_500;
    private const double Positives = 0.007, Alarms = 0.005;

    private static readonly Metric[] Metrics =
    [
        Metric.AveragePrecision, Metric.RocAuc, Metric.LogLoss, Metric.Brier,
        Metric.PrecisionAtAlarms(Alarms), Metric.RecallAtAlarms(Alarms),
    ];

    public string Name => "Bootstrap";

    public string Summary =>
        "1,000 resamples of 50,000 rows (0.7% positive) and the six metrics of the fraud model for one contender, on all "
        + "cores; 2,500 customers drawn whole, or every row for itself. Medians of 3 alternating runs.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var scored = Made();
        (string Name, int[] Blocks)[] draws =
        [
            ("2,500 customers", [.. Enumerable.Range(0, Rows).Select(i => i % Customers)]),
            ("every row for itself", [.. Enumerable.Range(0, Rows)]),
        ];
        var seconds = await Rounds.RunAsync(Name, RoundCount, draws, d => Task.Run(() => Time(scored, d.Blocks)));
        return new BenchResult(
            ["drawn", "s", "least, s", "resamples/s"],
            [.. draws.Select((d, i) => Row(d.Name, seconds[i]))],
            []);
    }

    private static string[] Row(string name, IReadOnlyList<double> seconds) =>
    [
        name,
        FormattableString.Invariant($"{seconds.Median():0.00}"),
        FormattableString.Invariant($"{seconds.Min():0.00}"),
        FormattableString.Invariant($"{Resamples / seconds.Median():N0}"),
    ];

    private static double Time(Scored scored, int[] blocks)
    {
        var clock = Stopwatch.StartNew();
        new Bootstrap(blocks).Run([scored], Metrics, Resamples, seed: 1, Silence.Instance, CancellationToken.None);
        return clock.Elapsed.TotalSeconds;
    }

    // Scores that tell the positives fairly well, as a trained model's do.
    private static Scored Made()
    {
        var random = new Random(1);
        var labels = new float[Rows];
        var scores = new float[Rows];
        for (var i = 0; i < Rows; i++)
        {
            labels[i] = random.NextDouble() < Positives ? 1 : 0;
            scores[i] = (float)Math.Pow(random.NextDouble(), labels[i] > 0.5f ? 1 : 8);
        }

        return new Scored(labels, scores, 1);
    }
}
