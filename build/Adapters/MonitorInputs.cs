using Levain.CommandLine;
using Levain.Delivery.Predictions;
using Levain.Monitoring.Logging;
using Levain.Monitoring.Performing;
using Levain.Retraining;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Opens the prediction log that the operator named, and asks a service for its metrics.</summary>
internal sealed class MonitorInputs(MonitorArguments asked, Workspace workspace) : IMonitorInputs
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public IPredictionLog Log => asked is { Folder: null, Connection: { } connection }
        ? new PostgresLog(connection)
        : new FileLog(asked.Folder ?? workspace.Predictions);

    public string? ByHand => asked.Reason;

    public async Task<ServiceMetricsText?> MetricsAsync(CancellationToken cancellation) =>
        asked.Metrics is { } place ? ServiceMetricsText.Parse(await TextAsync(place, cancellation), place) : null;

    private static async Task<string> TextAsync(string place, CancellationToken cancellation)
    {
        try
        {
            if (!Uri.TryCreate(place, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                return await File.ReadAllTextAsync(place, cancellation);
            using var client = new HttpClient { Timeout = Limit };
            return await client.GetStringAsync(url, cancellation);
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException or HttpRequestException
            || (away is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new LevainException(
                $"The service's metrics cannot be had from {place}: {away.Message.TrimEnd('.')}. "
                + "Name a file or an address that answers, as in --metrics=http://127.0.0.1:8080/metrics, or leave the option out.",
                away);
        }
    }
}
