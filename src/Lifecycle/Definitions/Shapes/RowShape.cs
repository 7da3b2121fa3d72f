namespace Levain.Definitions.Shapes;

/// <summary>The columns and rules of a contract with ways to reach them; a generator writes one for each contract, so that a service needs no reflection.</summary>
/// <typeparam name="TRow">The contract.</typeparam>
public abstract class RowShape<TRow>
    where TRow : class
{
    /// <summary>The columns in the order of declaration.</summary>
    public abstract IReadOnlyList<RowProperty<TRow>> Properties { get; }

    /// <summary>The rules across columns in the order of declaration.</summary>
    public abstract IReadOnlyList<RowPredicate<TRow>> Predicates { get; }

    /// <summary>The attributes of the record itself.</summary>
    public abstract IReadOnlyList<Attribute> Attributes { get; }

    /// <summary>A row whose columns, the required ones too, are not set yet.</summary>
    public abstract TRow New();
}
