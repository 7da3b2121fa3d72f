using System.Text.Json;
using Levain.Definitions.Shapes;
using Levain.Describing;
using Levain.Validating.Contracts;

namespace Levain.Training.Golden;

/// <summary>Writes rows as a request to score; personal values are masked.</summary>
internal sealed class GoldenRequest<TRow>(Contract<TRow> contract)
    where TRow : class
{
    private readonly (string Name, RowProperty<TRow> Property)[] fields =
    [
        .. contract.Columns.Select((c, i) => (Column: c, Property: contract.Shape.Properties[i]))
            .Where(c => RowReader<TRow>.IsServed(c.Column)).Select(c => (FieldNames<TRow>.NameOf(c.Column), c.Property)),
    ];

    /// <summary>One instance.</summary>
    /// <param name="window">The past, the oldest first, and the row itself.</param>
    public byte[] Write(ReadOnlySpan<TRow> window)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WritePropertyName("row"u8);
            WriteRow(json, window[^1]);
            if (window.Length > 1)
            {
                json.WriteStartArray("past"u8);
                foreach (var row in window[..^1]) WriteRow(json, row);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private void WriteRow(Utf8JsonWriter json, TRow row)
    {
        json.WriteStartObject();
        foreach (var (name, property) in fields) property.Accept(new GoldenField<TRow>(json, name, row));
        json.WriteEndObject();
    }
}
