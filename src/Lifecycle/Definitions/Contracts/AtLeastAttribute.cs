namespace Levain.Definitions.Contracts;

/// <summary>The value is the bound or greater.</summary>
public sealed class AtLeastAttribute(double bound) : ConstraintAttribute
{
    public double Bound => bound;
}
