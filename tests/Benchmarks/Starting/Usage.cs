namespace Levain.Benchmarks.Starting;

/// <summary>What a run of the build script took, itself and all that it started.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of all cores.</param>
/// <param name="Output">What it printed.</param>
internal sealed record Usage(double Wall, double Cpu, string Output);
