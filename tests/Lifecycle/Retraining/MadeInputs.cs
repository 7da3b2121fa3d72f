using Levain.Monitoring.Logging;
using Levain.Monitoring.Performing;

namespace Levain.Retraining;

/// <summary>What a test gives a look instead of the outside world.</summary>
internal sealed class MadeInputs(IPredictionLog log) : IMonitorInputs
{
    public IPredictionLog Log => log;

    public string? ByHand { get; set; }

    public string? Metrics { get; set; }

    public Task<ServiceMetricsText?> MetricsAsync(CancellationToken cancellation) =>
        Task.FromResult(Metrics is null ? null : ServiceMetricsText.Parse(Metrics, "made"));
}
