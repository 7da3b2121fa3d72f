using System.Globalization;
using System.Text.Json;
using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;

namespace Levain.Training.Golden;

/// <summary>Writes one field of a row as requests carry it; a missing value is left out.</summary>
internal sealed class GoldenField<TRow>(Utf8JsonWriter json, string name, TRow row) : IRowPropertyVisitor<TRow, bool>
    where TRow : class
{
    public bool Visit<TValue>(RowValue<TRow, TValue> property)
        where TValue : struct
    {
        if (property.Get(row) is not { } value || (property.Has<PiiAttribute>() && property.IsOptional)) return false;
        json.WritePropertyName(name);
        switch (value)
        {
            case float number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool answer: json.WriteBooleanValue(answer); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime time: json.WriteStringValue(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)); break;
        }

        return true;
    }

    public bool VisitCategory<TEnum>(RowCategory<TRow, TEnum> property)
        where TEnum : struct, Enum
    {
        if (property.Get(row) is not { } value || (property.Has<PiiAttribute>() && property.IsOptional)) return false;
        json.WriteString(name, value.ToString());
        return true;
    }

    public bool VisitText(RowText<TRow> property)
    {
        if (property.Get(row) is not { Length: > 0 } text) return false;
        if (!property.Has<PiiAttribute>()) json.WriteString(name, text);
        else if (!property.Has<MissingAttribute>()) json.WriteString(name, Masked(text));
        return true;
    }

    // Of the same length and letters, so that most patterns still match.
    private static string Masked(string text) =>
        string.Concat(text.Select(c => char.IsDigit(c) ? '0' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c));
}
