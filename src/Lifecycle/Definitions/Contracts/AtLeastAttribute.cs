namespace Levain.Definitions.Contracts;

/// <summary>The value is the bound or greater.</summary>
public sealed class AtLeastAttribute(double bound) : ContractAttribute
{
    public double Bound => bound;
}
