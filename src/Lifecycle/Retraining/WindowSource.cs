using Levain.Definitions;
using Levain.Monitoring;
using Levain.Monitoring.Logging;
using Levain.Monitoring.References;

namespace Levain.Retraining;

/// <summary>Reads the windows of a day out of a log.</summary>
internal delegate Task<ServedWindow> WindowSource(
    ModelDefinition definition, MonitoringReference reference, IPredictionLog log, DateOnly asOf, CancellationToken cancellation);
