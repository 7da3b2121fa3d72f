namespace Levain.Monitoring.Performing;

/// <summary>One line of a service's metrics.</summary>
/// <param name="Name">Which metric.</param>
/// <param name="Labels">Their values by name.</param>
/// <param name="Value">As it stands there; counters count since the service started.</param>
internal sealed record MetricSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);
