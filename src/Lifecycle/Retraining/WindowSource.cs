using Levain.Monitoring;
using Levain.Monitoring.Logging;

namespace Levain.Retraining;

/// <summary>Reads the windows of a day out of a log.</summary>
internal delegate Task<ServedWindow> WindowSource(WatchedChampion watched, IPredictionLog log, DateOnly asOf, CancellationToken cancellation);
