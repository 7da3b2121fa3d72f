using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>The names of a label's classes by their index; none where it is no enumeration.</summary>
internal sealed class ClassNames<TRow> : IRowPropertyVisitor<TRow, IReadOnlyList<string>>
    where TRow : class
{
    private ClassNames()
    {
    }

    public static IReadOnlyList<string> Of(RowProperty<TRow> property) => property.Accept(new ClassNames<TRow>());

    public IReadOnlyList<string> Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct => [];

    public IReadOnlyList<string> VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum => Enum.GetNames<TEnum>();

    public IReadOnlyList<string> VisitText(RowText<TRow> property) => [];
}
