using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>Rules that hold between rows: the order of time at once, keys and unique values when all rows were seen.</summary>
internal sealed class SequenceRules<TRow> : IDisposable
    where TRow : class
{
    private readonly Contract<TRow> contract;
    private readonly List<(Rule Rule, int[] Columns, KeyLedger Ledger)> ledgers = [];
    private DateTime newest = DateTime.MinValue;

    /// <param name="contract">Names keys and unique columns.</param>
    /// <param name="folder">Where files of many keys may lie meanwhile.</param>
    public SequenceRules(Contract<TRow> contract, string folder)
    {
        this.contract = contract;
        if (contract.KeyColumns.Length > 0) ledgers.Add((contract.DuplicateKey, contract.KeyColumns, NewLedger(folder)));
        for (var i = 0; i < contract.Columns.Count; i++)
            if (contract.Columns[i].Unique is { } rule)
                ledgers.Add((rule, [i], NewLedger(folder)));
    }

    /// <summary>Looks at a block's rows, the blocks coming in their order.</summary>
    public void Take(CheckedBlock<TRow> block)
    {
        var hashes = ledgers.ConvertAll(l => new RowHash([.. l.Columns.Select(c => block.Table.Map.Ordinals[c])]));
        foreach (var row in block.Readable)
        {
            // A row that is bad by itself is no other row's twin, and tells no time.
            if (block.Faults.IsRejected(row)) continue;
            for (var i = 0; i < ledgers.Count; i++) Note(block, row, ledgers[i].Columns, hashes[i], ledgers[i].Ledger);
            CheckOrder(block, row);
        }
    }

    /// <summary>The rows that repeat a key or a unique value.</summary>
    public KnownFaults Repeated()
    {
        var known = new KnownFaults();
        foreach (var (rule, columns, ledger) in ledgers)
            foreach (var place in ledger.Repeated())
                known.Add(place, rule, columns);
        return known;
    }

    public void Dispose()
    {
        foreach (var (_, _, ledger) in ledgers) ledger.Dispose();
    }

    private KeyLedger NewLedger(string folder) => new(Path.Combine(folder, FormattableString.Invariant($".keys{ledgers.Count}")));

    private static void Note(CheckedBlock<TRow> block, int row, int[] columns, RowHash hash, KeyLedger ledger)
    {
        if (columns.Length == 1 && block.Text[row, block.Table.Map.Ordinals[columns[0]]].IsEmpty) return;
        var order = columns.Length == 1 ? block.Vectors[columns[0]].Numbers[row] : double.NaN;
        ledger.Add(hash.WideOf(block.Text, row), order, block.PlaceOf(row));
    }

    private void CheckOrder(CheckedBlock<TRow> block, int row)
    {
        if (contract.OutOfOrder is null) return;
        var time = block.TimeOf(row);
        if (time < newest) block.Faults.Add(row, contract.OutOfOrder, BlockFaults.WholeRow, FormattableString.Invariant($"{time:s}"));
        else newest = time;
    }
}
