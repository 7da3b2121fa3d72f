namespace Levain.Definitions.Shapes;

/// <summary>A column of an enumeration's names.</summary>
/// <inheritdoc cref="RowValue{TRow,TValue}" path="/param"/>
public sealed class RowCategory<TRow, TEnum>(
    string name, Func<TRow, TEnum?> get, Action<TRow, TEnum?> set, bool isOptional, params IReadOnlyList<Attribute> attributes)
    : RowProperty<TRow>(name, typeof(TEnum).Name + (isOptional ? "?" : ""), attributes)
    where TRow : class
    where TEnum : struct, Enum
{
    public Func<TRow, TEnum?> Get => get;

    public Action<TRow, TEnum?> Set => set;

    internal override bool IsOptional => isOptional;

    internal override TResult Accept<TResult>(IRowPropertyVisitor<TRow, TResult> visitor) => visitor.VisitCategory(this);
}
