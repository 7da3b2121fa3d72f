namespace Levain.Definitions.Shapes;

/// <summary>Work over a column that needs the type of its values.</summary>
internal interface IRowPropertyVisitor<TRow, out TResult>
    where TRow : class
{
    TResult Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct;

    TResult VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum;

    TResult VisitText(RowText<TRow> property);
}
