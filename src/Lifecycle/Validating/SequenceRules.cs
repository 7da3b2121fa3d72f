using System.IO.Hashing;
using System.Runtime.InteropServices;
using Levain.Validating.Contracts;
using Sylvan.Data.Csv;

namespace Levain.Validating;

/// <summary>Rules that hold between rows: keys, unique values, order of time.</summary>
internal sealed class SequenceRules<TRow>
    where TRow : class
{
    private readonly Contract<TRow> contract;
    private readonly int[] keyColumns;
    private readonly HashSet<UInt128>? keys;
    private readonly (int Column, HashSet<UInt128> Seen)[] unique;
    private DateTime newest = DateTime.MinValue;

    public SequenceRules(Contract<TRow> contract)
    {
        this.contract = contract;
        keyColumns = [.. Where(c => c.IsKey)];
        keys = keyColumns.Length == 0 ? null : [];
        unique = [.. Where(c => c.IsUnique).Select(i => (i, new HashSet<UInt128>()))];
    }

    /// <summary>The stable hash of the last row's key: 128 bits, so that a chance meeting is out of the question.</summary>
    public UInt128 Key { get; private set; }

    public List<Fault>? Check(TRow row, CsvDataReader reader, HeaderMap map)
    {
        List<Fault>? faults = null;
        CheckOrder(row, ref faults);
        CheckKey(reader, map, ref faults);
        foreach (var (column, seen) in unique)
        {
            var text = reader.GetFieldSpan(map.Ordinals[column]);
            if (!text.IsEmpty && !seen.Add(Hash(text, default)))
                (faults ??= []).Add(new Fault(
                    contract.Columns[column].Name, ViolationCode.DuplicateValue, "unique", text.ToString()));
        }

        return faults;
    }

    private void CheckOrder(TRow row, ref List<Fault>? faults)
    {
        if (contract.EventTime is null) return;
        var time = contract.EventTime(row);
        if (time < newest)
            (faults ??= []).Add(new Fault(
                "", ViolationCode.OutOfOrder, "rows stand in the order of time", FormattableString.Invariant($"{time:s}")));
        else
            newest = time;
    }

    private void CheckKey(CsvDataReader reader, HeaderMap map, ref List<Fault>? faults)
    {
        if (keys is null) return;
        Key = default;
        foreach (var column in keyColumns) Key = Hash(reader.GetFieldSpan(map.Ordinals[column]), Key);
        if (keys.Add(Key)) return;
        var text = string.Join(", ", keyColumns.Select(c => reader.GetFieldSpan(map.Ordinals[c]).ToString()));
        var names = string.Join(", ", keyColumns.Select(c => contract.Columns[c].Name));
        (faults ??= []).Add(new Fault(names, ViolationCode.DuplicateKey, "one row a key", text));
    }

    private static UInt128 Hash(ReadOnlySpan<char> text, UInt128 before) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text), (long)(ulong)before ^ (long)(ulong)(before >> 64));

    private IEnumerable<int> Where(Func<Column<TRow>, bool> condition) =>
        Enumerable.Range(0, contract.Columns.Count).Where(i => condition(contract.Columns[i]));
}
