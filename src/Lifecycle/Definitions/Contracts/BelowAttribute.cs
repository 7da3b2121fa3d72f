namespace Levain.Definitions.Contracts;

/// <summary>The value is less than the bound.</summary>
public sealed class BelowAttribute(double bound) : ConstraintAttribute
{
    public double Bound => bound;
}
