namespace Levain.Benchmarks.Serving;

/// <summary>One start of a host.</summary>
/// <param name="Seconds">From the start of the process to the first good answer of <c>/health/ready</c>.</param>
/// <param name="Idle">Megabytes resident then.</param>
/// <param name="Used">Megabytes resident after the requests.</param>
internal sealed record ServingStart(double Seconds, double Idle, double Used);
