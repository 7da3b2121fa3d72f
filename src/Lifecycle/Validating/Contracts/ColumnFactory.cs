using System.Reflection;
using System.Text;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>Makes columns from properties and their attributes.</summary>
internal static class ColumnFactory
{
    public static Column<TRow> Make<TRow>(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var make = typeof(ColumnFactory).GetMethod(nameof(MakeTyped), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Column<TRow>)make.MakeGenericMethod(typeof(TRow), type).Invoke(
            null, BindingFlags.DoNotWrapExceptions, null, [property], null)!;
    }

    private static TypedColumn<TRow, TValue> MakeTyped<TRow, TValue>(PropertyInfo property)
    {
        var parser = FieldParsers.Find(typeof(TValue)) as FieldParser<TValue> ?? throw new LevainException(
            $"{typeof(TRow).Name}.{property.Name} is {property.PropertyType.Name}, which no column can be. "
            + "Take a number, bool, DateOnly, DateTime, string or an enumeration.");
        RefuseIdle(property, parser.Number is not null);
        var (set, setMissing) = Setters<TRow, TValue>(property);
        return new TypedColumn<TRow, TValue>(parser, set, setMissing, new Bounds(property))
        {
            Name = property.Name,
            Spellings = Spellings(property),
            IsKey = property.IsDefined(typeof(KeyAttribute)),
            IsUnique = property.IsDefined(typeof(UniqueAttribute)),
            MissingUpTo = setMissing is null ? double.NaN : property.GetCustomAttribute<MissingAttribute>()?.UpTo ?? 1,
        };
    }

    // A rule that can never be broken is a mistake of its writer.
    private static void RefuseIdle(PropertyInfo property, bool isNumber)
    {
        var place = $"{property.DeclaringType!.Name}.{property.Name} is {property.PropertyType.Name}";
        if (!isNumber && Bounds.AreOn(property))
            throw new LevainException($"{place} and has bounds, which only numbers can have. Take them off.");
        if (property.IsDefined(typeof(MissingAttribute))
            && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            throw new LevainException($"{place} and has [Missing], but cannot be null. Write '?' behind its type.");
    }

    private static (Action<TRow, TValue> Set, Action<TRow>? SetMissing) Setters<TRow, TValue>(PropertyInfo property)
    {
        if (property.PropertyType == typeof(TValue))
        {
            var missingText = typeof(TValue) == typeof(string) && property.IsDefined(typeof(MissingAttribute));
            return (Accessors.Setter<TRow, TValue>(property), missingText ? _ => { } : null);
        }

        var make = typeof(ColumnFactory).GetMethod(nameof(NullableSetters), BindingFlags.NonPublic | BindingFlags.Static)!;
        return ((Action<TRow, TValue>, Action<TRow>?))make
            .MakeGenericMethod(typeof(TRow), typeof(TValue)).Invoke(
            null, BindingFlags.DoNotWrapExceptions, null, [property], null)!;
    }

    private static (Action<TRow, TValue> Set, Action<TRow>? SetMissing) NullableSetters<TRow, TValue>(PropertyInfo property)
        where TValue : struct
    {
        var set = Accessors.Setter<TRow, TValue?>(property);
        return ((row, value) => set(row, value), row => set(row, null));
    }

    // TempMax stands in a file as TempMax, tempMax or temp_max; anything else is named by [Column].
    private static string[] Spellings(PropertyInfo property)
    {
        if (property.GetCustomAttribute<ColumnAttribute>() is { } named) return [named.Name];
        var name = property.Name;
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return [name, char.ToLowerInvariant(name[0]) + name[1..], snake.ToString()];
    }
}
