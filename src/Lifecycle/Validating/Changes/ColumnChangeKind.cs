namespace Levain.Validating.Changes;

/// <summary>What happened to a column.</summary>
public enum ColumnChangeKind
{
    Added,
    Removed,

    /// <summary>The contract gives it another type.</summary>
    Retyped,
}
