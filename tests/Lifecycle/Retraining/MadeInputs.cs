using Levain.Monitoring.Logging;

namespace Levain.Retraining;

/// <summary>What a test gives a look instead of the outside world.</summary>
internal sealed class MadeInputs(IPredictionLog log) : IMonitorInputs
{
    public IPredictionLog Log => log;

    public string? ByHand { get; set; }

    public string? Metrics { get; init; }

    public Task<string?> MetricsAsync(CancellationToken cancellation) => Task.FromResult(Metrics);
}
