namespace Levain.Definitions.Contracts;

/// <summary>The value is greater than the bound.</summary>
public sealed class AboveAttribute(double bound) : ContractAttribute
{
    public double Bound => bound;
}
