using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;
using Levain.Validating.Parsing;

namespace Levain.Validating.Contracts;

/// <summary>Makes columns from properties and their attributes.</summary>
internal sealed class ColumnFactory<TRow>(RuleList rules) : IRowPropertyVisitor<TRow, Column<TRow>>
    where TRow : class
{
    public Column<TRow> Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct => property switch
        {
            RowValue<TRow, float> numbers => Number<float, FloatParser>(numbers),
            RowValue<TRow, double> numbers => Number<double, DoubleParser>(numbers),
            RowValue<TRow, int> numbers => Number<int, IntParser>(numbers),
            RowValue<TRow, long> numbers => Number<long, LongParser>(numbers),
            RowValue<TRow, bool> answers => Number<bool, BoolParser>(answers),
            RowValue<TRow, DateOnly> days => Time<DateOnly, DateParser>(days),
            RowValue<TRow, DateTime> times => Time<DateTime, TimeParser>(times),
            _ => throw ColumnFactory.Unfit(typeof(TRow).Name, property.Name, property.TypeName),
        };

    public Column<TRow> VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum
    {
        RefuseBounds(property);
        return Typed<TEnum, EnumParser<TEnum>>(property, property.Set);
    }

    public Column<TRow> VisitText(RowText<TRow> property)
    {
        RefuseBounds(property);
        return new TextColumn<TRow>(property.Set, new TextRules(typeof(TRow).Name, property.Name, property.All<ConstraintAttribute>(), rules))
        {
            Name = property.Name,
            Spellings = Spellings(property),
            Role = Roles.Of(property),
            IsPersonal = property.Has<PiiAttribute>(),
            Required = rules.Add(ViolationCode.MissingValue, property.Name, "required"),
            Unique = UniqueRule(property),
            MissingUpTo = property.Find<MissingAttribute>()?.UpTo ?? double.NaN,
        };
    }

    private TypedColumn<TRow, TValue, TParser> Number<TValue, TParser>(RowValue<TRow, TValue> property)
        where TValue : struct
        where TParser : struct, IFieldParser<TValue> => Typed<TValue, TParser>(property, property.Set);

    private TypedColumn<TRow, TValue, TParser> Time<TValue, TParser>(RowValue<TRow, TValue> property)
        where TValue : struct
        where TParser : struct, IFieldParser<TValue>
    {
        RefuseBounds(property);
        return Typed<TValue, TParser>(property, property.Set);
    }

    private TypedColumn<TRow, TValue, TParser> Typed<TValue, TParser>(RowProperty<TRow> property, Action<TRow, TValue?> set)
        where TValue : struct
        where TParser : struct, IFieldParser<TValue>
    {
        RefuseTextRules(property);
        return new TypedColumn<TRow, TValue, TParser>(set, property.IsOptional)
        {
            Name = property.Name,
            Spellings = Spellings(property),
            Role = Roles.Of(property),
            IsPersonal = property.Has<PiiAttribute>(),
            WrongType = rules.Add(ViolationCode.WrongType, property.Name, TParser.Wanted),
            Required = rules.Add(ViolationCode.MissingValue, property.Name, "required"),
            Bounds = new Bounds(property.Name, property.All<ConstraintAttribute>(), rules),
            Unique = UniqueRule(property),
            MissingUpTo = property.IsOptional ? property.Find<MissingAttribute>()?.UpTo ?? 1 : double.NaN,
        };
    }

    // A rule that can never be broken is a mistake of its writer.
    private static void RefuseBounds(RowProperty<TRow> property)
    {
        if (Bounds.AreIn(property.All<ConstraintAttribute>()))
            throw new LevainException($"{Place(property)} and has bounds, which only numbers can have. Take them off.");
    }

    private static void RefuseTextRules(RowProperty<TRow> property)
    {
        if (TextRules.AreIn(property.All<ConstraintAttribute>()))
            throw new LevainException($"{Place(property)} and has [OneOf], [Matches] or [Length], which only text can have. Take them off.");
        if (property.Has<MissingAttribute>() && !property.IsOptional)
            throw new LevainException($"{Place(property)} and has [Missing], but cannot be null. Write '?' behind its type.");
    }

    private static string Place(RowProperty<TRow> property) => $"{typeof(TRow).Name}.{property.Name} is {property.TypeName}";

    private Rule? UniqueRule(RowProperty<TRow> property) =>
        property.Find<UniqueAttribute>() is { } asked ? rules.Add(ViolationCode.DuplicateValue, property.Name, "unique", asked) : null;

    private static string[] Spellings(RowProperty<TRow> property) =>
        property.Find<ColumnAttribute>() is { } named ? [named.Name] : ColumnFactory.SpellingsOf(property.Name);
}
