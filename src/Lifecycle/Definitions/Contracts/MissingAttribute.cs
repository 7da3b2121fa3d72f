namespace Levain.Definitions.Contracts;

/// <summary>The value may be missing in this share of the rows, 0 to 1; the property is nullable.</summary>
public sealed class MissingAttribute : ContractAttribute
{
    /// <summary>The tolerated share, 0 to 1.</summary>
    public double UpTo { get; init; } = 1;
}
