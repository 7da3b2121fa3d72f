using Levain.Scoring.Loading;
using Levain.Scoring.Settings;
using Levain.Training;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>The service in this process, on a port of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningService(WebApplication app)
    {
        this.app = app;
        Call = new Caller(app.Urls.Single());
    }

    public Caller Call { get; }

    public LineKeeper Lines { get; } = new();

    public ModelShelf Shelf => app.Services.GetRequiredService<ModelShelf>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Settings of a service over a folder, which looks for champions only when it is told.</summary>
    public static ScoringSettings Settings(ServingFolder folder) => new()
    {
        Models = folder.Models,
        Url = "http://127.0.0.1:0",
        LookSeconds = 3600,
        Log = new() { Folder = folder.Log, FlushInterval = TimeSpan.FromMilliseconds(20) },
    };

    public static async Task<RunningService> StartAsync(
        ServingFolder folder, Func<ScoringSettings, ScoringSettings>? change = null, TimeProvider? clock = null, bool isFlatOnly = false)
    {
        var settings = Settings(folder);
        var app = await ScoringApp.BuildAsync(
            change?.Invoke(settings) ?? settings, Tests.ServedModels.All(), isFlatOnly ? null : AnyLearner, clock ?? TimeProvider.System);
        await app.StartAsync(Cancellation);
        var running = new RunningService(app);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(running.Lines);
        return running;
    }

    public static IScorer AnyLearner(string zip, Definitions.ModelKind kind) => new PooledScorer(zip, kind);

    public Task FlushAsync() => app.Services.GetRequiredService<Requests.PredictionJournal>().Log!.FlushAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Call.Dispose();
        await app.StopAsync(Cancellation);
        await app.DisposeAsync();
    }
}
