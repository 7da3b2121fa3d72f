namespace Levain.Benchmarks.Serving;

/// <summary>How a server answered under one load.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="Half">Half of the answers came within so many milliseconds.</param>
/// <param name="Slow">99% of the answers came within so many milliseconds.</param>
internal sealed record Answered(double Rate, double Half, double Slow);
