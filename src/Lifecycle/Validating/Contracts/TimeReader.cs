using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>Reads when a row came to be.</summary>
internal sealed class TimeReader<TRow> : IRowPropertyVisitor<TRow, Func<TRow, DateTime>>
    where TRow : class
{
    private TimeReader()
    {
    }

    /// <exception cref="LevainException">The property tells no time.</exception>
    public static Func<TRow, DateTime> Of(RowProperty<TRow> property) => property.Accept(new TimeReader<TRow>());

    public Func<TRow, DateTime> Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct => property switch
        {
            { IsOptional: true } => throw Unfit(property),
            RowValue<TRow, DateTime> times => row => times.Get(row).GetValueOrDefault(),
            RowValue<TRow, DateOnly> days => row => days.Get(row).GetValueOrDefault().ToDateTime(TimeOnly.MinValue),
            _ => throw Unfit(property),
        };

    public Func<TRow, DateTime> VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum => throw Unfit(property);

    public Func<TRow, DateTime> VisitText(RowText<TRow> property) => throw Unfit(property);

    private static LevainException Unfit(RowProperty<TRow> property) => Roles.Unfit(property, "[EventTime]", "a DateOnly or a DateTime");
}
