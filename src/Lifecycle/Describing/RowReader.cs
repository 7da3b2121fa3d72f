using System.Text;
using System.Text.Json;
using Levain.Definitions.Contracts;
using Levain.Validating;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>Reads rows from JSON by the serving view of a contract: the rules of files, without the label.</summary>
internal sealed class RowReader<TRow>(Contract<TRow> contract)
    where TRow : class
{
    private const ColumnRole OfLabel = ColumnRole.Label | ColumnRole.LabelKnown;
    private readonly FieldNames<TRow> names = new(contract.Columns);
    private readonly Column<TRow>[] columns = [.. contract.Columns];
    private readonly RowRule<TRow>[] rowRules = [.. contract.RowRules.Where(r => r.Rule.Severity == Severity.Error)];
    private readonly bool[] isServed = [.. contract.Columns.Select(IsServed)];
    private readonly bool ignoresUnknown = contract.Shape.Attributes.OfType<IgnoreUnknownFieldsAttribute>().Any();

    public FieldNames<TRow> Names => names;

    /// <summary>Whether requests carry the column.</summary>
    public static bool IsServed(Column<TRow> column) => (column.Role & OfLabel) == 0;

    /// <summary>Reads one object; null where it breaks the contract.</summary>
    /// <param name="reader">Stands on the value; afterwards on its end.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="places">Takes where each column's value stands in the text; its length is 0 where there is none.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public TRow? Read(ref Utf8JsonReader reader, RequestFaults faults, Span<FieldPlace> places)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            faults.Add("", ViolationCode.WrongType, "an object with a field for each column", null);
            reader.Skip();
            return null;
        }

        var before = faults.Count;
        var row = contract.Shape.New();
        places.Clear();
        for (var guess = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; guess++)
            guess = ReadField(ref reader, row, guess, faults, places);
        AddMissing(row, faults, places);
        if (faults.Count == before) CheckRules(row, faults);
        return faults.Count == before ? row : null;
    }

    private int ReadField(ref Utf8JsonReader reader, TRow row, int guess, RequestFaults faults, Span<FieldPlace> places)
    {
        var found = names.Find(ref reader, guess);
        if (found < 0) return Unknown(ref reader, guess - 1, faults);
        var column = columns[found];
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (!isServed[found])
        {
            faults.Add(names.Shown[found], ViolationCode.UnexpectedLabel, "rows to be scored do not have a label", null);
            reader.Skip();
        }
        else if (places[found].Length > 0)
        {
            faults.Add(names.Shown[found], ViolationCode.DuplicateField, "once in each row", null);
            reader.Skip();
        }
        else
        {
            ReadValue(ref reader, row, found, faults);
        }

        places[found] = new FieldPlace(start, (int)reader.BytesConsumed - start);
        return found;
    }

    private int Unknown(ref Utf8JsonReader reader, int guess, RequestFaults faults)
    {
        if (!ignoresUnknown) faults.Add(JsonText.Of(ref reader), ViolationCode.UnknownField, $"one of {string.Join(", ", ServedNames())}", null);
        reader.Read();
        reader.Skip();
        return guess;
    }

    private void ReadValue(ref Utf8JsonReader reader, TRow row, int index, RequestFaults faults)
    {
        var column = columns[index];
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                ReadText(row, index, [], faults);
                break;
            case JsonTokenType.Number when column.Form == FieldForm.Number:
            case JsonTokenType.True or JsonTokenType.False when column.Form == FieldForm.Boolean:
                ReadText(row, index, reader.ValueSpan, faults);
                break;
            case JsonTokenType.String when column.Form == FieldForm.Text:
                if (reader.ValueIsEscaped) ReadText(row, index, Encoding.UTF8.GetBytes(JsonText.Of(ref reader)), faults);
                else ReadText(row, index, reader.ValueSpan, faults);
                break;
            default:
                var shown = column.IsPersonal || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                    ? null
                    : Encoding.UTF8.GetString(reader.ValueSpan);
                faults.Add(names.Shown[index], ViolationCode.WrongType, $"{column.TypeName}, as a JSON {FormName(column.Form)}", shown);
                reader.Skip();
                break;
        }
    }

    private void ReadText(TRow row, int index, ReadOnlySpan<byte> text, RequestFaults faults)
    {
        var column = columns[index];
        column.Read(row, text, index, faults.Row);
        if (faults.Row.All.Count > 0) faults.TakeRow(names.Shown[index], column.IsPersonal, text);
    }

    private void AddMissing(TRow row, RequestFaults faults, Span<FieldPlace> places)
    {
        for (var i = 0; i < columns.Length; i++)
            if (places[i].Length == 0 && isServed[i])
                ReadText(row, i, [], faults);
    }

    private void CheckRules(TRow row, RequestFaults faults)
    {
        foreach (var (rule, holds) in rowRules)
            if (!holds(row))
                faults.Add("", rule.Code, rule.Sentence, null);
    }

    private IEnumerable<string> ServedNames() => names.Shown.Where((_, i) => IsServed(columns[i]));

    private static string FormName(FieldForm form) => form switch
    {
        FieldForm.Number => "number",
        FieldForm.Boolean => "true or false",
        _ => "string",
    };
}
