using Levain.Describing;
using Levain.Scoring.Loading;
using Levain.Scoring.Logging;
using Levain.Scoring.Observing;
using Levain.Scoring.Pages;
using Levain.Scoring.Protecting;
using Levain.Scoring.Requests;
using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring;

/// <summary>Composes the service.</summary>
internal static class ScoringApp
{
    /// <summary>A service with its models loaded; it does not listen yet.</summary>
    /// <exception cref="LevainException">A setting cannot be met, or no champion answers.</exception>
    public static async Task<WebApplication> BuildAsync(
        ScoringSettings settings, IReadOnlyList<ServedDefinition> definitions, AnyLearner? anyLearner, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat, o.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // It would begin an activity and a scope of the log for each request, which nobody reads.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Why a start failed is said once, by the program, in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.UseUrls(settings.Url).ConfigureKestrel(options => KestrelRules.Apply(options, settings));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(settings.DrainSeconds));
        builder.Services.AddSingleton(settings).AddSingleton(clock).AddSingleton(definitions);
        builder.Services.AddSingleton(s => new ModelLoader(settings, anyLearner, clock, s.GetRequiredService<ILogger<ModelLoader>>()));
        builder.Services.AddSingleton(s => new ModelShelf(
            definitions, s.GetRequiredService<ModelLoader>(), s.GetRequiredService<ILogger<ModelShelf>>()));
        builder.Services.AddSingleton<ScoringMetrics>().AddSingleton<RequestGate>().AddSingleton<PredictionIds>();
        builder.Services.AddSingleton<PredictEndpoint>().AddSingleton<FeedbackEndpoint>().AddHostedService<ModelWatch>();
        builder.Services.AddObserving();
        builder.Services.AddSingleton<PredictionJournal>();
        var app = builder.Build();
        try
        {
            await StartAsync(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return app;
    }

    private static async Task StartAsync(WebApplication app)
    {
        var shelf = app.Services.GetRequiredService<ModelShelf>();
        shelf.Refresh();
        if (shelf.All.Count == 0)
            throw new LevainException(shelf.Refusals.Count > 0
                ? string.Join('\n', shelf.Refusals.Values)
                : $"No champion lies in {app.Services.GetRequiredService<ScoringSettings>().Models}. Lay one out there, or name another folder with --models.");
        await app.Services.GetRequiredService<PredictionJournal>().OpenAsync(CancellationToken.None);
        Map(app, shelf);
    }

    private static void Map(WebApplication app, ModelShelf shelf)
    {
        app.UseSafeHeaders();
        app.UseQuietErrors(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Levain.Scoring"));
        app.UseRouting();
        app.MapPost("/v1/models/{model}:predict", app.Services.GetRequiredService<PredictEndpoint>().HandleAsync);
        app.MapMethods("/v1/models/{model}:predict", [HttpMethods.Get, HttpMethods.Head], PredictEndpoint.RefuseMethodAsync);
        app.MapPost("/v1/feedback", app.Services.GetRequiredService<FeedbackEndpoint>().HandleAsync);
        app.MapHealth(shelf, app.Lifetime);
        app.MapPrometheusScrapingEndpoint().WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        app.MapPages(() => [.. shelf.All.Select(m => m.Description)]);
    }
}
