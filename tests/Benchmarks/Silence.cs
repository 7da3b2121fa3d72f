namespace Levain.Benchmarks;

/// <summary>Takes progress and tells nobody.</summary>
internal sealed class Silence : IProgress<double>
{
    public static Silence Instance { get; } = new();

    public void Report(double value)
    {
    }
}
