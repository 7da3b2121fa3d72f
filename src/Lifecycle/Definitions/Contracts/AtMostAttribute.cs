namespace Levain.Definitions.Contracts;

/// <summary>The value is the bound or less.</summary>
public sealed class AtMostAttribute(double bound) : ConstraintAttribute
{
    public double Bound => bound;
}
