namespace Levain.Definitions.Contracts;

/// <summary>The value is greater than the bound.</summary>
public sealed class AboveAttribute(double bound) : ConstraintAttribute
{
    public double Bound => bound;
}
