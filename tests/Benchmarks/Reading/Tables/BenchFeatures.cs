namespace Levain.Benchmarks.Reading.Tables;

/// <summary>What nothing is learnt from.</summary>
public readonly record struct BenchFeatures(float Amount);
