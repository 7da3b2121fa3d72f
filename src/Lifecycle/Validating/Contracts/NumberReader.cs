using Levain.Definitions.Shapes;
using Levain.Validating.Parsing;

namespace Levain.Validating.Contracts;

/// <summary>Reads the label as a number; an enumeration gives the index of its name.</summary>
internal sealed class NumberReader<TRow> : IRowPropertyVisitor<TRow, Func<TRow, float>>
    where TRow : class
{
    private const string Wanted = "a bool, a number or an enumeration";

    private NumberReader()
    {
    }

    /// <exception cref="LevainException">The property is no label.</exception>
    public static Func<TRow, float> Of(RowProperty<TRow> property) => property.Accept(new NumberReader<TRow>());

    public Func<TRow, float> Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct => property switch
        {
            { IsOptional: true } => throw Roles.Unfit(property, "[Label]", Wanted),
            RowValue<TRow, bool> answers => row => answers.Get(row).GetValueOrDefault() ? 1f : 0f,
            RowValue<TRow, float> numbers => row => numbers.Get(row).GetValueOrDefault(),
            RowValue<TRow, double> numbers => row => (float)numbers.Get(row).GetValueOrDefault(),
            RowValue<TRow, int> numbers => row => numbers.Get(row).GetValueOrDefault(),
            _ => throw Roles.Unfit(property, "[Label]", Wanted),
        };

    public Func<TRow, float> VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum
    {
        if (property.IsOptional) throw Roles.Unfit(property, "[Label]", Wanted);
        return Enum.GetNames<TEnum>().Length > 1
            ? row => (float)EnumParser<TEnum>.Number(property.Get(row).GetValueOrDefault())
            : throw Roles.Unfit(property, "[Label]", "an enumeration of two classes or more");
    }

    public Func<TRow, float> VisitText(RowText<TRow> property) => throw Roles.Unfit(property, "[Label]", Wanted);
}
