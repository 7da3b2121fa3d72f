using Levain.Benchmarks.Serving.Steps;
using Levain.Scoring.Settings;

namespace Levain.Benchmarks.Serving;

/// <summary>What the steps of a request take in the process, without a server around them.</summary>
internal sealed class ServingStepsBench : IBench
{
    private const double Target = 2.5;

    public string Name => "ServingSteps";

    public string Summary => FormattableString.Invariant(
        $"One thread, one request at a time: what its steps take and allocate; scored is another row each time, read is the same request. Each step runs for {StepsWork.Measured.TotalSeconds} s a round; medians of {StepsWork.RoundCount} alternating rounds, ratios are medians over pairs.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var place = await ServingPlace.MakeAsync(site);
        var steps = StepList.Of(ServedFraud.Load(new ScoringSettings { Models = place.Models }), place.Request);
        // As a service has it; this program has it off.
        var measured = await Apart.RunAsync(new StepsWork(), place.Models, ("DOTNET_TieredPGO", "1"));
        double[] Column(int step, int part) =>
            [.. Enumerable.Range(0, StepsWork.RoundCount).Select(round => measured[(((step * StepsWork.RoundCount) + round) * 2) + part])];
        double[][] times = [.. steps.Select((_, i) => Column(i, 0))];
        var flat = times[IndexOf(steps, StepList.Flat)];
        var ratio = times[IndexOf(steps, StepList.Engine)].RatioTo(flat);
        return new BenchResult(
            ["step", "us", "to flat", "MB/s of JSON", "bytes allocated"],
            [.. steps.Select((s, i) => Row(s, times[i], flat, Column(i, 1).Median(), place.Request.Length))],
            [
                place.Line,
                FormattableString.Invariant($"Target: a prediction engine takes at least {Target} times as long as the flat form: {ratio:0.00}, {(ratio >= Target ? "met" : "missed")}."),
            ]);
    }

    private static int IndexOf(IReadOnlyList<Step> steps, string name) => steps.ToList().FindIndex(s => s.Name == name);

    private static string[] Row(Step step, double[] times, double[] flat, double bytes, int length) =>
    [
        step.Name,
        FormattableString.Invariant($"{times.Median():0.00}"),
        FormattableString.Invariant($"{times.RatioTo(flat):0.00}"),
        step.ReadsJson ? FormattableString.Invariant($"{length / times.Median():N0}") : "",
        FormattableString.Invariant($"{bytes:N0}"),
    ];
}
