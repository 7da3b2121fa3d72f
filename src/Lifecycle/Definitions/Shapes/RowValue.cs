namespace Levain.Definitions.Shapes;

/// <summary>A column of numbers, Booleans, days or times.</summary>
/// <param name="name">The property's name.</param>
/// <param name="get">Reads a row's value; null where it is missing.</param>
/// <param name="set">Gives a row a value, or none.</param>
/// <param name="isOptional">The property can be null; else it is never set to that.</param>
/// <param name="attributes">The property's attributes.</param>
public sealed class RowValue<TRow, TValue>(
    string name, Func<TRow, TValue?> get, Action<TRow, TValue?> set, bool isOptional, params IReadOnlyList<Attribute> attributes)
    : RowProperty<TRow>(name, typeof(TValue).Name + (isOptional ? "?" : ""), attributes)
    where TRow : class
    where TValue : struct
{
    public Func<TRow, TValue?> Get => get;

    public Action<TRow, TValue?> Set => set;

    internal override bool IsOptional => isOptional;

    internal override TResult Accept<TResult>(IRowPropertyVisitor<TRow, TResult> visitor) => visitor.Visit(this);
}
