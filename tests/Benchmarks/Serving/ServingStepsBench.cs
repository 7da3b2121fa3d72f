using System.Diagnostics;
using Levain.Benchmarks.Serving.Steps;
using Levain.Scoring.Settings;

namespace Levain.Benchmarks.Serving;

/// <summary>What the steps of a request take in the process, without a server around them.</summary>
internal sealed class ServingStepsBench : IBench
{
    private const int RoundCount = 9;
    private const double Target = 2.5;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2), Measured = TimeSpan.FromSeconds(0.5);

    public string Name => "ServingSteps";

    public string Summary => FormattableString.Invariant(
        $"One thread, one request at a time, the same request: what its steps take and allocate. Each step runs for {Measured.TotalSeconds} s a round; medians of {RoundCount} alternating rounds, ratios are medians over pairs.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var place = await ServingPlace.MakeAsync(site);
        var steps = StepList.Of(ServedFraud.Load(new ScoringSettings { Models = place.Models }), place.Request);
        foreach (var step in steps) Time(step, Warm);
        var rounds = await Rounds.RunAsync(Name, RoundCount, steps, s => Task.FromResult(Time(s, Measured)));
        double[][] times = [.. rounds.Select(r => r.Select(t => t.Microseconds).ToArray())];
        var (flat, engine) = (IndexOf(steps, StepList.Flat), IndexOf(steps, StepList.Engine));
        var ratio = times[engine].RatioTo(times[flat]);
        return new BenchResult(
            ["step", "us", "to flat", "MB/s of JSON", "bytes allocated"],
            [.. steps.Select((s, i) => Row(s, times[i], times[flat], rounds[i][^1].Bytes, place.Request.Length))],
            [
                place.Line,
                FormattableString.Invariant($"Target: a prediction engine takes at least {Target} times as long as the flat form: {ratio:0.00}, {(ratio >= Target ? "met" : "missed")}."),
            ]);
    }

    private static int IndexOf(IReadOnlyList<Step> steps, string name) => steps.ToList().FindIndex(s => s.Name == name);

    private static (double Microseconds, double Bytes) Time(Step step, TimeSpan atLeast)
    {
        const int Block = 64;
        var (count, allocated, clock) = (0, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (; clock.Elapsed < atLeast; count += Block)
            for (var i = 0; i < Block; i++)
                step.Run();
        var microseconds = clock.Elapsed.TotalMicroseconds;
        return (microseconds / count, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count);
    }

    private static string[] Row(Step step, double[] times, double[] flat, double bytes, int length) =>
    [
        step.Name,
        FormattableString.Invariant($"{times.Median():0.00}"),
        FormattableString.Invariant($"{times.RatioTo(flat):0.00}"),
        step.ReadsJson ? FormattableString.Invariant($"{length / times.Median():N0}") : "",
        FormattableString.Invariant($"{bytes:N0}"),
    ];
}
