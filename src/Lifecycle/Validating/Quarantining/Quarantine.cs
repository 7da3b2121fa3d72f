using System.Text;
using Levain.Datasets.Reading;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Validating.Quarantining;

/// <summary>Keeps rows that break the contract, with their place, their reasons and their text.</summary>
internal sealed class Quarantine(string path) : IDisposable
{
    /// <summary>Stands for values that nobody may see.</summary>
    public const string Hidden = "(personal data)";

    private StreamWriter? writer;

    public long Rows { get; private set; }

    /// <summary>Writes the rejected rows of a block.</summary>
    public void Take<TRow>(CheckedBlock<TRow> block, Contract<TRow> contract)
        where TRow : class
    {
        if (block.Faults.RejectedRows == 0) return;
        var personal = PersonalFields(block.Table.Map, contract);
        var faults = block.Faults.ByRow().ToArray();
        for (var i = 0; i < faults.Length;)
        {
            var end = i;
            while (end < faults.Length && faults[end].Row == faults[i].Row) end++;
            if (block.Faults.IsRejected(faults[i].Row)) Write(block, faults.AsSpan(i, end - i), personal);
            i = end;
        }
    }

    public void Dispose() => writer?.Dispose();

    private void Write<TRow>(CheckedBlock<TRow> block, ReadOnlySpan<RowFault> faults, HashSet<int> personal)
        where TRow : class
    {
        writer ??= Open();
        Rows++;
        var row = faults[0].Row;
        var reasons = string.Join("; ", faults.ToArray().Select(f => $"{f.Rule.Code} {f.Rule.Column}".TrimEnd()));
        writer.Write(CsvField.Quoted(block.Table.Name) + FormattableString.Invariant($",{block.Text.LineOf(row)},") + CsvField.Quoted(reasons));
        // A row that is cut or shifted does not say which of its fields are personal.
        var isShifted = personal.Count > 0 && block.Text.FieldsOf(row) != block.Table.Map.FieldCount;
        for (var field = 0; field < block.Text.FieldsOf(row); field++)
        {
            writer.Write(',');
            writer.Write(isShifted || personal.Contains(field) ? Hidden : CsvField.Quoted(Encoding.UTF8.GetString(block.Text[row, field])));
        }

        writer.Write('\n');
    }

    private static HashSet<int> PersonalFields<TRow>(HeaderMap map, Contract<TRow> contract)
        where TRow : class =>
        [.. contract.Columns.Select((c, i) => c.IsPersonal ? map.Ordinals[i] : HeaderMap.Absent).Where(f => f >= 0)];

    private StreamWriter Open()
    {
        var opened = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        opened.Write("file,line,reasons,fields\n");
        return opened;
    }
}
