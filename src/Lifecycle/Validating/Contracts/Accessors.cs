using System.Globalization;
using System.Reflection;

namespace Levain.Validating.Contracts;

/// <summary>Reads properties of rows as the types that the lifecycle works with.</summary>
internal static class Accessors
{
    public static Func<TRow, DateTime> Time<TRow>(PropertyInfo property)
    {
        if (property.PropertyType == typeof(DateTime)) return Getter<TRow, DateTime>(property);
        if (property.PropertyType != typeof(DateOnly))
            throw Unfit(property, "[EventTime]", "a DateOnly or a DateTime");
        var get = Getter<TRow, DateOnly>(property);
        return row => get(row).ToDateTime(TimeOnly.MinValue);
    }

    public static Func<TRow, DateTime?> OptionalTime<TRow>(PropertyInfo property) =>
        property.PropertyType == typeof(DateTime?)
            ? Getter<TRow, DateTime?>(property)
            : throw Unfit(property, "[LabelKnown]", "a DateTime?");

    public static Func<TRow, string> Text<TRow>(PropertyInfo property)
    {
        if (property.PropertyType == typeof(string)) return Getter<TRow, string>(property);
        if (property.PropertyType == typeof(int)) return Invariant(Getter<TRow, int>(property));
        if (property.PropertyType == typeof(long)) return Invariant(Getter<TRow, long>(property));
        if (property.PropertyType.IsEnum) return row => property.GetValue(row)!.ToString()!;
        throw Unfit(property, "[Entity]", "an int, a long, a string or an enumeration");
    }

    /// <summary>The label as a number; an enumeration gives the index of its name.</summary>
    public static Func<TRow, float> Number<TRow>(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(bool)) return With(Getter<TRow, bool>(property), v => v ? 1f : 0f);
        if (type == typeof(float)) return Getter<TRow, float>(property);
        if (type == typeof(double)) return With(Getter<TRow, double>(property), v => (float)v);
        if (type == typeof(int)) return With(Getter<TRow, int>(property), v => v);
        if (!type.IsEnum) throw Unfit(property, "[Label]", "a bool, a number or an enumeration");
        var names = Enum.GetNames(type);
        var index = Enum.GetValues(type).Cast<object>().Select((value, i) => (value, i)).ToDictionary(p => p.value, p => (float)p.i);
        return names.Length > 1
            ? row => index[property.GetValue(row)!]
            : throw Unfit(property, "[Label]", "an enumeration of two classes or more");
    }

    public static IReadOnlyList<string> Classes(PropertyInfo property) =>
        property.PropertyType.IsEnum ? Enum.GetNames(property.PropertyType) : [];

    public static Func<TRow, TValue> Getter<TRow, TValue>(PropertyInfo property) =>
        property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();

    /// <summary>Sets a property, an init-only one too: the row is being made.</summary>
    public static Action<TRow, TValue> Setter<TRow, TValue>(PropertyInfo property) =>
        property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();

    private static Func<TRow, float> With<TRow, TValue>(Func<TRow, TValue> get, Func<TValue, float> convert) =>
        row => convert(get(row));

    private static Func<TRow, string> Invariant<TRow, TValue>(Func<TRow, TValue> get)
        where TValue : IFormattable => row => get(row).ToString(null, CultureInfo.InvariantCulture);

    private static LevainException Unfit(PropertyInfo property, string role, string fit) => new(
        $"{property.DeclaringType!.Name}.{property.Name} is {property.PropertyType.Name}; {role} must be {fit}. Change its type.");
}
