using System.Reflection;
using System.Text;
using Levain.Definitions.Contracts;
using Levain.Validating.Parsing;

namespace Levain.Validating.Contracts;

/// <summary>Makes columns from properties and their attributes.</summary>
internal static class ColumnFactory
{
    private static readonly Dictionary<Type, Type> Parsers = new()
    {
        [typeof(float)] = typeof(FloatParser),
        [typeof(double)] = typeof(DoubleParser),
        [typeof(int)] = typeof(IntParser),
        [typeof(long)] = typeof(LongParser),
        [typeof(bool)] = typeof(BoolParser),
        [typeof(DateOnly)] = typeof(DateParser),
        [typeof(DateTime)] = typeof(TimeParser),
    };

    public static Column<TRow> Make<TRow>(PropertyInfo property, RuleList rules)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        RefuseIdle(property, type);
        if (type == typeof(string)) return MakeText<TRow>(property, rules);
        var parser = type.IsEnum ? typeof(EnumParser<>).MakeGenericType(type) : Parsers.GetValueOrDefault(type);
        if (parser is null)
            throw new LevainException(
                $"{typeof(TRow).Name}.{property.Name} is {property.PropertyType.Name}, which no column can be. "
                + "Take a number, bool, DateOnly, DateTime, string or an enumeration.");
        return (Column<TRow>)Generic(nameof(MakeTyped), typeof(TRow), type, parser)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [property, rules], null)!;
    }

    private static TypedColumn<TRow, TValue, TParser> MakeTyped<TRow, TValue, TParser>(PropertyInfo property, RuleList rules)
        where TParser : struct, IFieldParser<TValue>
    {
        var (set, setMissing) = Setters<TRow, TValue>(property);
        return new TypedColumn<TRow, TValue, TParser>(set, setMissing)
        {
            Name = property.Name,
            Spellings = Spellings(property),
            Role = RoleOf(property),
            IsPersonal = property.IsDefined(typeof(PiiAttribute)),
            WrongType = rules.Add(ViolationCode.WrongType, property.Name, TParser.Wanted),
            Required = rules.Add(ViolationCode.MissingValue, property.Name, "required"),
            Bounds = new Bounds(property, rules),
            Unique = UniqueRule(property, rules),
            MissingUpTo = setMissing is null ? double.NaN : property.GetCustomAttribute<MissingAttribute>()?.UpTo ?? 1,
        };
    }

    private static TextColumn<TRow> MakeText<TRow>(PropertyInfo property, RuleList rules) =>
        new(Accessors.Setter<TRow, string>(property), new TextRules(property, rules))
        {
            Name = property.Name,
            Spellings = Spellings(property),
            Role = RoleOf(property),
            IsPersonal = property.IsDefined(typeof(PiiAttribute)),
            Required = rules.Add(ViolationCode.MissingValue, property.Name, "required"),
            Unique = UniqueRule(property, rules),
            MissingUpTo = property.GetCustomAttribute<MissingAttribute>()?.UpTo ?? double.NaN,
        };

    // A rule that can never be broken is a mistake of its writer.
    private static void RefuseIdle(PropertyInfo property, Type type)
    {
        var place = $"{property.DeclaringType!.Name}.{property.Name} is {property.PropertyType.Name}";
        var isNumber = type == typeof(float) || type == typeof(double) || type == typeof(int) || type == typeof(long) || type == typeof(bool);
        if (!isNumber && Bounds.AreOn(property))
            throw new LevainException($"{place} and has bounds, which only numbers can have. Take them off.");
        if (type != typeof(string) && TextRules.AreOn(property))
            throw new LevainException($"{place} and has [OneOf], [Matches] or [Length], which only text can have. Take them off.");
        if (property.IsDefined(typeof(MissingAttribute))
            && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            throw new LevainException($"{place} and has [Missing], but cannot be null. Write '?' behind its type.");
    }

    private static Rule? UniqueRule(PropertyInfo property, RuleList rules) =>
        property.GetCustomAttribute<UniqueAttribute>() is { } asked
            ? rules.Add(ViolationCode.DuplicateValue, property.Name, "unique", asked)
            : null;

    private static ColumnRole RoleOf(PropertyInfo property)
    {
        var role = ColumnRole.None;
        if (property.IsDefined(typeof(KeyAttribute))) role |= ColumnRole.Key;
        if (property.IsDefined(typeof(EventTimeAttribute))) role |= ColumnRole.EventTime;
        if (property.IsDefined(typeof(EntityAttribute))) role |= ColumnRole.Entity;
        if (property.IsDefined(typeof(LabelAttribute))) role |= ColumnRole.Label;
        if (property.IsDefined(typeof(LabelKnownAttribute))) role |= ColumnRole.LabelKnown;
        return role;
    }

    private static string[] Spellings(PropertyInfo property) =>
        property.GetCustomAttribute<ColumnAttribute>() is { } named ? [named.Name] : SpellingsOf(property.Name);

    private static (Action<TRow, TValue> Set, Action<TRow>? SetMissing) Setters<TRow, TValue>(PropertyInfo property)
    {
        if (property.PropertyType == typeof(TValue)) return (Accessors.Setter<TRow, TValue>(property), null);
        return ((Action<TRow, TValue>, Action<TRow>?))Generic(nameof(NullableSetters), typeof(TRow), typeof(TValue))
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [property], null)!;
    }

    private static (Action<TRow, TValue> Set, Action<TRow>? SetMissing) NullableSetters<TRow, TValue>(PropertyInfo property)
        where TValue : struct
    {
        var set = Accessors.Setter<TRow, TValue?>(property);
        return ((row, value) => set(row, value), row => set(row, null));
    }

    private static MethodInfo Generic(string name, params Type[] types) =>
        typeof(ColumnFactory).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types);

    /// <summary>How a file may write a property's name: TempMax as TempMax, tempMax or temp_max; anything else is named by [Column].</summary>
    public static string[] SpellingsOf(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return [name, char.ToLowerInvariant(name[0]) + name[1..], snake.ToString()];
    }
}
