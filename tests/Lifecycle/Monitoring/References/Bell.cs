using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>A seeded stream of normal numbers (G. E. P. Box and M. E. Muller 1958).</summary>
internal sealed class Bell(ulong seed)
{
    private SplitMix random = new(SplitMix.Mix(seed));

    public float Next() => (float)(Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share()));

    /// <summary>0 to 1, 1 not among them.</summary>
    public double Share() => random.Below(1L << 53) / (double)(1L << 53);
}
