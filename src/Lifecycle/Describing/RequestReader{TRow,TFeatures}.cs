using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Levain.Definitions;
using Levain.Definitions.Shapes;
using Levain.Validating;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>Reads the rows of one contract and describes them with one definition's features, as training does.</summary>
internal sealed class RequestReader<TRow, TFeatures>(
    TypedDefinition<TRow, TFeatures> definition, Contract<TRow> contract, RowReader<TRow> rows, FeatureShape<TFeatures> features)
    : RequestReader(features.Slots.Count)
    where TRow : class
    where TFeatures : notnull
{
    private readonly int width = contract.Columns.Count;
    private readonly bool[] isLogged = [.. contract.Columns.Select(c => RowReader<TRow>.IsServed(c) && !c.IsPersonal)];
    private readonly byte[][] names = [.. rows.Names.Shown.Select(n => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(n)}\":"))];
    private readonly PastRules<TRow> pastRules = new(contract);
    private readonly List<TRow> window = [];
    private FieldPlace[] places = [];
    private FieldPlace[] scratch = [];

    public override void WriteRow(ReadOnlySpan<byte> json, int instance, IBufferWriter<byte> target)
    {
        target.Write("{"u8);
        var first = true;
        for (var i = 0; i < width; i++)
        {
            if (places[(instance * width) + i] is not { Length: > 0 } place || !isLogged[i]) continue;
            if (!first) target.Write(","u8);
            target.Write(names[i]);
            target.Write(json.Slice(place.Start, place.Length));
            first = false;
        }

        target.Write("}"u8);
    }

    protected override void Begin()
    {
        if (scratch.Length < width) scratch = new FieldPlace[width];
    }

    protected override void ReadInstance(ref Utf8JsonReader reader, int instance, Span<float> vector)
    {
        var end = (instance + 1) * width;
        if (places.Length < end) Array.Resize(ref places, Math.Max(end, 2 * places.Length));
        var before = Faults.Count;
        var row = ReadParts(ref reader, instance);
        if (Faults.Count > before || row is null) return;
        pastRules.Check(row, window, Faults);
        window.Add(row);
        if (window.Count <= definition.NeededPast)
            Faults.Add("past", ViolationCode.ShortPast, FormattableString.Invariant($"at least {definition.NeededPast} rows before the row"), null);
        if (Faults.Count > before) return;
        var length = Math.Min(window.Count, definition.Past + 1 - definition.Lead);
        var described = definition.DescribeLast(CollectionsMarshal.AsSpan(window)[^length..]);
        features.Write(in described, vector);
        RefuseUnreal(vector, features.Slots);
    }

    private TRow? ReadParts(ref Utf8JsonReader reader, int instance)
    {
        window.Clear();
        TRow? row = null;
        var (hasRow, hasPast) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Faults.At = (instance, -1);
            if (!hasRow && JsonText.Is(ref reader, "row"u8))
            {
                reader.Read();
                row = rows.Read(ref reader, Faults, places.AsSpan(instance * width, width));
                hasRow = true;
            }
            else if (!hasPast && JsonText.Is(ref reader, "past"u8))
            {
                ReadPast(ref reader, instance);
                hasPast = true;
            }
            else
            {
                RefuseField(ref reader);
            }
        }

        Faults.At = (instance, -1);
        if (!hasRow) Faults.Add("row", ViolationCode.MissingValue, "the row to score", null);
        return row;
    }

    private void ReadPast(ref Utf8JsonReader reader, int instance)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Faults.Add("past", ViolationCode.WrongType, "an array of rows, the oldest first", null);
            reader.Skip();
            return;
        }

        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            Faults.At = (instance, i);
            if (rows.Read(ref reader, Faults, scratch.AsSpan(0, width)) is { } past) window.Add(past);
        }
    }

    private void RefuseField(ref Utf8JsonReader reader)
    {
        var name = JsonText.Of(ref reader);
        if (name is "row" or "past") Faults.Add(name, ViolationCode.DuplicateField, "once in each instance", null);
        else Faults.Add(name, ViolationCode.UnknownField, "row or past", null);
        reader.Read();
        reader.Skip();
    }
}
