namespace Levain.Definitions;

/// <summary>A definition over rows of one contract and one set of features.</summary>
/// <typeparam name="TRow">The contract: one record with attributes.</typeparam>
/// <typeparam name="TFeatures">Numbers, booleans and enumerations; each is one or more slots of the vector.</typeparam>
public abstract class TypedDefinition<TRow, TFeatures> : ModelDefinition
    where TRow : class
    where TFeatures : notnull
{
    /// <summary>How many earlier rows of the same entity the features may see.</summary>
    public virtual int Past => 0;

    /// <summary>How many rows of the past an example needs at least; younger entities give no example.</summary>
    internal virtual int NeededPast => 0;

    /// <summary>How many rows after the described one the label stands.</summary>
    internal virtual int Lead => 0;

    /// <summary>Describes the last of the rows from itself and those before it.</summary>
    internal abstract TFeatures DescribeLast(ReadOnlySpan<TRow> rows);

    internal sealed override TResult Accept<TResult>(IDefinitionVisitor<TResult> visitor) => visitor.Visit(this);
}
