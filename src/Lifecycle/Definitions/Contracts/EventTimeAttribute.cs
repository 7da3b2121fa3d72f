namespace Levain.Definitions.Contracts;

/// <summary>When the row came to be; rows stand in this order.</summary>
public sealed class EventTimeAttribute : ContractAttribute
{
    /// <summary>How many days the newest row may be older than the as-of date; no limit where 0.</summary>
    public int FreshWithinDays { get; init; }

    /// <summary>What becomes of a row that is older than the one before it.</summary>
    public Severity OutOfOrder { get; init; } = Severity.Error;
}
