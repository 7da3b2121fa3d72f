using Levain.Scoring.Settings;

namespace Levain.Benchmarks.Serving;

/// <summary>What the benches over HTTP share: champions laid out and the request that all contenders are sent.</summary>
internal sealed class ServingPlace
{
    private readonly BenchSite site;

    private ServingPlace(BenchSite site, string models, byte[] request) => (this.site, Models, Request) = (site, models, request);

    /// <summary>The folder that services read.</summary>
    public string Models { get; }

    /// <summary>The fraud model's golden request of the median length, as JSON.</summary>
    public byte[] Request { get; }

    public string RequestFile => Path.Combine(Models, "request.json");

    public string Line => FormattableString.Invariant(
        $"Sent is the fraud model's golden request of the median length: a payment and its past, {Request.Length:N0} bytes.");

    public static async Task<ServingPlace> MakeAsync(BenchSite site)
    {
        var models = site.Folder("models");
        await ServingLayout.MakeAsync(site.Workspace, models);
        var place = new ServingPlace(site, models, ServedFraud.Request(ServedFraud.Load(new ScoringSettings { Models = models })));
        await File.WriteAllBytesAsync(place.RequestFile, place.Request);
        return place;
    }

    /// <summary>Starts a contender in a new, empty folder, which takes its prediction log.</summary>
    public Task<Server> StartAsync(ServerCommand command) =>
        Server.StartAsync(command, Directory.CreateDirectory(site.Folder("server")).FullName);

    /// <summary>A host of the service that was published, with its default settings.</summary>
    public ServerCommand Host(string name, Published host, params string[] options)
    {
        string[] settings = ["--models=" + Models, "--url=" + ServerCommand.Url, .. options];
        return host.Program.EndsWith(".dll", StringComparison.Ordinal)
            ? new() { Name = name, Program = "dotnet", Arguments = ["exec", host.Program, .. settings] }
            : new() { Name = name, Program = host.Program, Arguments = settings };
    }
}
