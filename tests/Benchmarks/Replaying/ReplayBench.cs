using System.Diagnostics;
using Levain.Models.Market;
using Levain.Retraining.Replaying.Playing;

namespace Levain.Benchmarks.Replaying;

/// <summary>What a replay costs.</summary>
internal sealed class ReplayBench : IBench
{
    private const double Target = 120;

    public string Name => "Replay";

    public string Summary => "Five years of the market model, 2015-04-17 to 2020-04-16, six policies with a look each trading day, nothing in the store.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var definition = new MarketModel();
        var clock = Stopwatch.StartNew();
        var result = await MarketReplay.RunAsync(
            definition, PolicyList.Of(definition, null), new PlayedSpan(new(2015, 4, 17), new(2020, 4, 16)), (site, "replay"));
        var seconds = clock.Elapsed.TotalSeconds;
        return new BenchResult(
            ["policy", result.Metric, "trainings", "promoted", "alarms"],
            [.. result.Policies.Select(p => new[]
            {
                p.Name, FormattableString.Invariant($"{p.Spans[0].Value:0.0000}"), FormattableString.Invariant($"{p.Trainings.Count}"),
                FormattableString.Invariant($"{p.Spans[0].Promoted}"), FormattableString.Invariant($"{p.Alarms.Count}"),
            })],
            [FormattableString.Invariant($"Target: {Target:0} s on two cores; {seconds:0.0} s: {(seconds < Target ? "met" : "missed")}."), result.Sentence]);
    }
}
