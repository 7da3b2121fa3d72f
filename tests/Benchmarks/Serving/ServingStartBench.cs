namespace Levain.Benchmarks.Serving;

/// <summary>How soon a service answers, and how much memory that takes.</summary>
internal sealed class ServingStartBench(Publishing publishing) : IBench
{
    private const int RoundCount = 9, RequestCount = 1000;
    private const double FullTarget = 1, NativeTarget = 0.1, NativeMegabytes = 40, Mega = 1e6;
    private const string Full = "full host: `dotnet exec`", Native = "native host";

    public string Name => "ServingStart";

    public string Summary => FormattableString.Invariant(
        $"From the start of a process to the first good `/health/ready`, two models loaded and proved; resident memory then and after {RequestCount:N0} requests, ")
        + FormattableString.Invariant($"one after the other. Medians of {RoundCount} alternating runs.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var place = await ServingPlace.MakeAsync(site);
        List<(ServerCommand Command, string? Missing)> hosts = [];
        Add(Full, await publishing.FullAsync(site));
        Add("full host, ReadyToRun: `dotnet exec`", await publishing.ReadyToRunAsync(site));
        Add(Native, await publishing.NativeAsync(site));
        ServerCommand[] contenders = [.. hosts.Where(h => h.Missing is null).Select(h => h.Command)];
        await Rounds.RunAsync($"{Name}, warming up", 1, contenders, c => MeasureAsync(place, c));
        var starts = await Rounds.RunAsync(Name, RoundCount, contenders, c => MeasureAsync(place, c));
        return new BenchResult(
            ["host", "ready, s", "least, s", "MB when ready", FormattableString.Invariant($"MB after {RequestCount:N0} requests")],
            [.. contenders.Select((c, i) => Row(c.Name, starts[i]))],
            [place.Line, .. hosts.Select(h => h.Missing).OfType<string>(), .. contenders.SelectMany((c, i) => Targets(c.Name, starts[i]))]);

        void Add(string name, Published host) => hosts.Add((place.Host(name, host), host.Missing));
    }

    private static async Task<ServingStart> MeasureAsync(ServingPlace place, ServerCommand command)
    {
        await using var server = await place.StartAsync(command);
        var idle = server.Memory;
        for (var i = 0; i < RequestCount; i++) await server.AskAsync(place.Request);
        return new ServingStart(server.ReadySeconds, idle / Mega, server.Memory / Mega);
    }

    private static string[] Row(string name, IReadOnlyList<ServingStart> starts) =>
    [
        name,
        FormattableString.Invariant($"{starts.Select(s => s.Seconds).Median():0.000}"),
        FormattableString.Invariant($"{starts.Min(s => s.Seconds):0.000}"),
        FormattableString.Invariant($"{starts.Select(s => s.Idle).Median():0}"),
        FormattableString.Invariant($"{starts.Select(s => s.Used).Median():0}"),
    ];

    private static IEnumerable<string> Targets(string name, IReadOnlyList<ServingStart> starts)
    {
        var (seconds, idle) = (starts.Select(s => s.Seconds).Median(), starts.Select(s => s.Idle).Median());
        if (name == Full) yield return FormattableString.Invariant($"Target: the full host ready under {FullTarget} s: {Verdict(seconds < FullTarget)}.");
        if (name != Native) yield break;
        yield return FormattableString.Invariant($"Target: the native host ready under {NativeTarget} s: {Verdict(seconds < NativeTarget)}.");
        yield return FormattableString.Invariant($"Target: the native host under {NativeMegabytes} MB when ready: {Verdict(idle < NativeMegabytes)}.");
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "missed";
}
