namespace Levain.Definitions.Policies;

/// <summary>Something about a model that has a number and a better direction.</summary>
public abstract record Quantity(bool HigherIsBetter)
{
    /// <summary>The name in sentences and records.</summary>
    public abstract string Name { get; }

    /// <summary>By how much one value is worse than another; negative where it is better.</summary>
    public double Worse(double value, double than) => HigherIsBetter ? than - value : value - than;

    /// <summary>What is lost at a value: the value itself where less is better, else what is missing to 1.</summary>
    public double Loss(double value) => HigherIsBetter ? 1 - value : value;

    public sealed override string ToString() => Name;
}
