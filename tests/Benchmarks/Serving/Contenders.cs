using Levain.Benchmarks.Serving.Hosting;

namespace Levain.Benchmarks.Serving;

/// <summary>The servers that take part, and who had to stay away.</summary>
internal sealed class Contenders
{
    public const string Service = "service: full host, default settings";
    public const string Limit = "limit: same server, reading and describing, then a constant";
    public const string Hist = "hist", XGBoost = "xgboost";

    private readonly List<ServerCommand> all = [];
    private readonly List<string> notes = [];
    private readonly Dictionary<string, ServerCommand> byKey = new(StringComparer.Ordinal);

    private Contenders()
    {
    }

    public IReadOnlyList<ServerCommand> All => all;

    public IReadOnlyList<string> Notes => notes;

    /// <summary>The number of a contender by its name or, of Python's, its engine; -1 where it stayed away.</summary>
    public int IndexOf(string key) => byKey.TryGetValue(key, out var command) ? all.IndexOf(command) : -1;

    public static async Task<Contenders> MakeAsync(Publishing publishing, BenchSite site, ServingPlace place, Load load)
    {
        var made = new Contenders();
        made.AddHosts(place, await publishing.FullAsync(site), await publishing.NativeAsync(site));
        made.Add(Limit, BenchHosts.Command(Limit, new LimitHost(), place.Models));
        made.Add("", BenchHosts.Command("ML.NET: minimal API, pooled prediction engines, no log", new EngineHost(), place.Models));
        foreach (var peer in PythonServers.All)
            if (await peer.MissingAsync(place.Models) is { } missing) made.notes.Add(missing);
            else made.Add(peer.Engine, await peer.BetterAsync(place, load));
        if (await PythonServers.SlowerAsync(place.Models) is { } slower) made.notes.Add(slower);
        return made;
    }

    private void AddHosts(ServingPlace place, Published full, Published native)
    {
        if (full.Missing is { } noFull) notes.Add(noFull);
        else
        {
            Add(Service, place.Host(Service, full));
            Add("", place.Host("service: full host, no prediction log", full, "--log=none"));
        }

        if (native.Missing is { } noNative) notes.Add(noNative);
        else Add("", place.Host("service: native host, default settings", native));
    }

    private void Add(string key, ServerCommand command)
    {
        all.Add(command);
        if (key.Length > 0) byKey[key] = command;
    }
}
