namespace Levain.Benchmarks.Serving;

/// <summary>How many requests the service answers, and how soon, beside others.</summary>
internal sealed class ServingBench(Publishing publishing) : IBench
{
    public string Name => "Serving";

    public string Summary => FormattableString.Invariant(
        $"Requests to score over HTTP on loopback, the same JSON to all, `wrk` beside the server. One server at a time, new for each of {ServingRounds.Count} ")
        + FormattableString.Invariant($"alternating rounds: {ServingRounds.WarmSeconds} s to warm up, then {ServingRounds.Seconds} s with {ServingRounds.Connections} connections for the rate, ")
        + FormattableString.Invariant($"{ServingRounds.Seconds} s with one connection for the times. Medians; ratios are medians over pairs.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        string[] headings = ["server", "requests/s", "to the limit", "p50, ms", "p99, ms", "p99 to the limit's", "load at that"];
        if (await Load.MissingAsync(site.Workspace.Root) is { } missing) return new BenchResult(headings, [], [missing]);
        var place = await ServingPlace.MakeAsync(site);
        var load = new Load(place.RequestFile);
        var contenders = await Contenders.MakeAsync(publishing, site, place, load);
        var rounds = await ServingRounds.RunAsync(place, load, contenders.All);
        var limit = rounds[contenders.IndexOf(Contenders.Limit)];
        return new BenchResult(
            headings,
            [.. contenders.All.Select((c, i) => Row(c.Name, rounds[i], limit))],
            [place.Line, .. contenders.Notes, .. new ServingTargets(contenders, rounds).Lines()]);
    }

    private static string[] Row(string name, IReadOnlyList<ServingRound> rounds, IReadOnlyList<ServingRound> limit) =>
    [
        name,
        FormattableString.Invariant($"{rounds.Select(r => r.Full.Rate).Median():N0}"),
        FormattableString.Invariant($"{ServingRound.Rates(rounds).RatioTo(ServingRound.Rates(limit)):0.000}"),
        FormattableString.Invariant($"{rounds.Select(r => r.Calm.Half).Median():0.00}"),
        FormattableString.Invariant($"{rounds.Select(r => r.Calm.Slow).Median():0.00}"),
        FormattableString.Invariant($"{ServingRound.Slows(rounds).RatioTo(ServingRound.Slows(limit)):0.00}"),
        FormattableString.Invariant($"{rounds.Select(r => r.Calm.Rate / r.Full.Rate).Median():0%}"),
    ];
}
