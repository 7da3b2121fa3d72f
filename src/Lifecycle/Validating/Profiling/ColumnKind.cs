namespace Levain.Validating.Profiling;

/// <summary>What the values of a column are, and so what can be said of them.</summary>
public enum ColumnKind
{
    /// <summary>Numbers in the column's unit; a bool as 0 and 1.</summary>
    Number,

    /// <summary>One of a few names that the contract lists.</summary>
    Category,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>Instants or days, in seconds since the start of the year 1.</summary>
    Time,
}
