namespace Levain;

/// <summary>Progress that nobody looks at.</summary>
internal sealed class Silence : IProgress<double>
{
    public static Silence Here { get; } = new();

    public void Report(double value) { }
}
