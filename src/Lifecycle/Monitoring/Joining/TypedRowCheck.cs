using System.Runtime.InteropServices;
using System.Text.Json;
using Levain.Definitions;
using Levain.Describing;
using Levain.Validating;
using Levain.Validating.Contracts;

namespace Levain.Monitoring.Joining;

/// <summary>Reads logged rows by the rules that requests are read by.</summary>
internal sealed class TypedRowCheck<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition, Contract<TRow> contract) : RowCheck
    where TRow : class
    where TFeatures : notnull
{
    private readonly RowReader<TRow> rows = new(contract);
    private readonly RequestFaults faults = new();
    private readonly FieldPlace[] places = new FieldPlace[contract.Columns.Count];
    private readonly Func<TRow, float>? target = (definition as SeriesRegression<TRow, TFeatures>) is { } series ? series.Target : null;

    // Their values are in no log: that they are missing there breaks nothing.
    private readonly HashSet<string> personal =
        contract.Columns.Where(c => c.IsPersonal).Select(FieldNames<TRow>.NameOf).ToHashSet(StringComparer.Ordinal);

    public override RowFacts Read(JsonElement row, bool counts)
    {
        faults.Clear();
        var read = Parsed(row);
        foreach (var fault in faults.All)
            if (counts && !personal.Contains(fault.Field))
                Count(fault.Field.Length > 0 ? $"{fault.Code} {fault.Field}" : $"{fault.Code} ({fault.Rule})");
        return read is null ? RowFacts.None : new RowFacts(target?.Invoke(read) ?? float.NaN, contract.Entity?.Invoke(read));
    }

    private TRow? Parsed(JsonElement row)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(row));
            reader.Read();
            return rows.Read(ref reader, faults, places);
        }
        catch (JsonException)
        {
            // No service of this program lets half a UTF-16 character in.
            faults.Add("", ViolationCode.WrongType, "text that is UTF-16", null);
            return null;
        }
    }
}
