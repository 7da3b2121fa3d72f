using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>Tells whether two rows have the same value in a column.</summary>
internal sealed class SameValue<TRow> : IRowPropertyVisitor<TRow, Func<TRow, TRow, bool>>
    where TRow : class
{
    private SameValue()
    {
    }

    public static Func<TRow, TRow, bool> In(RowProperty<TRow> property) => property.Accept(new SameValue<TRow>());

    public Func<TRow, TRow, bool> Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct => (a, b) => EqualityComparer<TValue?>.Default.Equals(property.Get(a), property.Get(b));

    public Func<TRow, TRow, bool> VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum => (a, b) => EqualityComparer<TEnum?>.Default.Equals(property.Get(a), property.Get(b));

    public Func<TRow, TRow, bool> VisitText(RowText<TRow> property) =>
        (a, b) => string.Equals(property.Get(a), property.Get(b), StringComparison.Ordinal);
}
