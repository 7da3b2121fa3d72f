using Levain.Scoring.Settings;
using Microsoft.Extensions.Hosting;

namespace Levain.Scoring.Loading;

/// <summary>Looks again and again whether a pointer names another champion: it works on every file system, network drives too.</summary>
internal sealed class ModelWatch(ModelShelf shelf, ScoringSettings settings, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.LookSeconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Task.Run(shelf.Refresh, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }
}
