using Levain.Definitions.Shapes;

namespace Levain.Scoring.Serving;

/// <summary>A column's value as an object, with a sample of it.</summary>
internal sealed class AnyValue<TRow>(Random random) : IRowPropertyVisitor<TRow, (Func<TRow, object?> Get, Action<TRow, object?> Set, object? Sample)>
    where TRow : class
{
    public (Func<TRow, object?> Get, Action<TRow, object?> Set, object? Sample) Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct =>
        (row => property.Get(row), (row, value) => property.Set(row, (TValue?)value), Sample(property.IsOptional, typeof(TValue)));

    public (Func<TRow, object?> Get, Action<TRow, object?> Set, object? Sample) VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum =>
        (row => property.Get(row), (row, value) => property.Set(row, (TEnum?)value), Sample(property.IsOptional, typeof(TEnum)));

    public (Func<TRow, object?> Get, Action<TRow, object?> Set, object? Sample) VisitText(RowText<TRow> property) =>
        (property.Get, (row, value) => property.Set(row, (string?)value), random.Next(3) == 0 ? null : new string('x', random.Next(4)));

    private object? Sample(bool isOptional, Type type) => isOptional && random.Next(3) == 0 ? null : AnyNumber.Of(type, random);
}
