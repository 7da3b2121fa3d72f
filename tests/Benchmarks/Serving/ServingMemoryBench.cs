namespace Levain.Benchmarks.Serving;

/// <summary>Whether a service's memory grows with the requests that it answered.</summary>
internal sealed class ServingMemoryBench(Publishing publishing) : IBench
{
    private const int RoundCount = 3, First = 100_000, Last = 1_000_000, AtOnce = 16;
    private const double MostGrowth = 1.05, Mega = 1e6;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public string Name => "ServingMemory";

    public string Summary => FormattableString.Invariant(
        $"Resident memory of a service after {First:N0} and after {Last:N0} requests, {AtOnce} at once, and a pause of {Pause.TotalSeconds:0} s. Medians of {RoundCount} runs; the growth is the median of theirs.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var place = await ServingPlace.MakeAsync(site);
        var (full, native) = (await publishing.FullAsync(site), await publishing.NativeAsync(site));
        List<ServerCommand> contenders = [];
        if (full.Missing is null) contenders.Add(place.Host("full host, default settings", full));
        if (native.Missing is null) contenders.Add(place.Host("native host, default settings", native));
        var runs = await Rounds.RunAsync(Name, RoundCount, contenders, c => MeasureAsync(place, c));
        return new BenchResult(
            ["host", FormattableString.Invariant($"MB after {First:N0}"), FormattableString.Invariant($"MB after {Last:N0}"), "growth"],
            [.. contenders.Select((c, i) => Row(c.Name, runs[i]))],
            [
                place.Line,
                .. new[] { full.Missing, native.Missing }.OfType<string>(),
                .. contenders.Select((c, i) => FormattableString.Invariant(
                    $"Target: {c.Name}, growth at most {MostGrowth}: {(Growth(runs[i]) <= MostGrowth ? "met" : "missed")}.")),
            ]);
    }

    private static async Task<(double First, double Last)> MeasureAsync(ServingPlace place, ServerCommand command)
    {
        await using var server = await place.StartAsync(command);
        var first = await AfterAsync(place, server, First);
        return (first, await AfterAsync(place, server, Last - First));
    }

    private static async Task<double> AfterAsync(ServingPlace place, Server server, int requests)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (_, cancellation) => await server.AskAsync(place.Request, cancellation));
        await Task.Delay(Pause);
        return server.Memory / Mega;
    }

    private static string[] Row(string name, IReadOnlyList<(double First, double Last)> runs) =>
    [
        name,
        FormattableString.Invariant($"{runs.Select(r => r.First).Median():0}"),
        FormattableString.Invariant($"{runs.Select(r => r.Last).Median():0}"),
        FormattableString.Invariant($"{Growth(runs):0.00}"),
    ];

    private static double Growth(IReadOnlyList<(double First, double Last)> runs) => runs.Select(r => r.Last / r.First).Median();
}
