using System.Collections.Frozen;
using System.Globalization;

namespace Levain.Validating.Contracts;

/// <summary>The types that a column can have.</summary>
internal static class FieldParsers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly string[] TimeFormats = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    /// <summary>The parser of a type, or null where a column cannot have it.</summary>
    public static object? Find(Type type) => type switch
    {
        _ when type == typeof(float) => new FieldParser<float>("a number", TryFloat, v => v),
        _ when type == typeof(double) => new FieldParser<double>("a number", TryDouble, v => v),
        _ when type == typeof(int) => new FieldParser<int>("a whole number", TryInt, v => v),
        _ when type == typeof(long) => new FieldParser<long>("a whole number", TryLong, v => v),
        _ when type == typeof(bool) => new FieldParser<bool>("true or false", TryBool, v => v ? 1 : 0),
        _ when type == typeof(DateOnly) => new FieldParser<DateOnly>("a date as 2020-02-29", TryDate, null),
        _ when type == typeof(DateTime) => new FieldParser<DateTime>("a time as 2020-02-29T23:59:59", TryTime, null),
        _ when type == typeof(string) => new FieldParser<string>("text", TryText, null),
        { IsEnum: true } => Activator.CreateInstance(typeof(EnumParser<>).MakeGenericType(type)) is IEnumParser made ? made.Parser : null,
        _ => null,
    };

    private static bool TryFloat(ReadOnlySpan<char> text, out float value) =>
        float.TryParse(text, Plain, Invariant, out value) && float.IsFinite(value);

    private static bool TryDouble(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, Plain, Invariant, out value) && double.IsFinite(value);

    private static bool TryInt(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out value);

    private static bool TryLong(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out value);

    private static bool TryBool(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "true";
        return value || text is "false";
    }

    private static bool TryDate(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out value);

    private static bool TryTime(ReadOnlySpan<char> text, out DateTime value) =>
        DateTime.TryParseExact(text, TimeFormats, Invariant, DateTimeStyles.None, out value);

    private static bool TryText(ReadOnlySpan<char> text, out string value)
    {
        value = text.ToString();
        return true;
    }

    private interface IEnumParser
    {
        object Parser { get; }
    }

    private sealed class EnumParser<TEnum> : IEnumParser
        where TEnum : struct, Enum
    {
        // Names may be written as in C# or all in lower case, as files of other makers do.
        private readonly FrozenDictionary<string, TEnum>.AlternateLookup<ReadOnlySpan<char>> names = Enum.GetValues<TEnum>()
            .SelectMany(v => new[] { v.ToString(), v.ToString().ToLowerInvariant() }.Distinct().Select(n => (Name: n, Value: v)))
            .ToFrozenDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        public object Parser => new FieldParser<TEnum>(
            "one of " + string.Join(", ", Enum.GetNames<TEnum>()),
            (ReadOnlySpan<char> text, out TEnum value) => names.TryGetValue(text, out value),
            number: null);
    }
}
