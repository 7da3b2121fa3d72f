using Levain.Monitoring.Logging;
using Levain.Monitoring.Performing;

namespace Levain.Retraining;

/// <summary>What a look takes from outside the checkout.</summary>
public interface IMonitorInputs
{
    /// <summary>What the service wrote down; opened when it is read, so that other targets do not care.</summary>
    IPredictionLog Log { get; }

    /// <summary>Why a person wants a training; null where nobody asked.</summary>
    string? ByHand { get; }

    /// <summary>The service's metrics; null where none are named.</summary>
    /// <exception cref="LevainException">They cannot be had, or are no service's.</exception>
    Task<ServiceMetricsText?> MetricsAsync(CancellationToken cancellation);
}
