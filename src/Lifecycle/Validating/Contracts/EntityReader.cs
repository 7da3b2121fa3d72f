using System.Globalization;
using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>Reads whose row it is, as text.</summary>
internal sealed class EntityReader<TRow> : IRowPropertyVisitor<TRow, Func<TRow, string>>
    where TRow : class
{
    private EntityReader()
    {
    }

    /// <exception cref="LevainException">The property cannot name an entity.</exception>
    public static Func<TRow, string> Of(RowProperty<TRow> property) => property.Accept(new EntityReader<TRow>());

    public Func<TRow, string> Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct => property switch
        {
            { IsOptional: true } => throw Unfit(property),
            RowValue<TRow, int> numbers => row => numbers.Get(row).GetValueOrDefault().ToString(CultureInfo.InvariantCulture),
            RowValue<TRow, long> numbers => row => numbers.Get(row).GetValueOrDefault().ToString(CultureInfo.InvariantCulture),
            _ => throw Unfit(property),
        };

    public Func<TRow, string> VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum => row => property.Get(row).ToString()!;

    public Func<TRow, string> VisitText(RowText<TRow> property) => row => property.Get(row)!;

    private static LevainException Unfit(RowProperty<TRow> property) =>
        Roles.Unfit(property, "[Entity]", "an int, a long, a string or an enumeration");
}
