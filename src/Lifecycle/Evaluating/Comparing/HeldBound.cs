using Levain.Evaluating.Significance;

namespace Levain.Evaluating.Comparing;

/// <summary>A difference and the bound that it is held against.</summary>
/// <param name="Difference">What was measured.</param>
/// <param name="Bound">In its unit.</param>
internal sealed record HeldBound(PairedDifference Difference, double Bound)
{
    /// <summary>How probable so low a difference is by chance where the true one is the bound.</summary>
    public double Below => Difference.PValueBelow(Bound);

    /// <summary>How probable so high a difference is by chance where the true one is the bound.</summary>
    public double Above => Difference.PValueAbove(Bound);

    /// <summary>How far the difference is from the bound.</summary>
    public double Distance => Math.Abs(Difference.Value - Bound);
}
