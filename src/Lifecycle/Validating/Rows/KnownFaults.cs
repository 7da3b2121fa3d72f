using System.Text;
using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>Rules between rows that an earlier pass found broken, by the place of the row.</summary>
internal sealed class KnownFaults
{
    private readonly Dictionary<RowPlace, List<(Rule Rule, int[] Columns)>> rows = [];

    public static KnownFaults None { get; } = new();

    public bool Any => rows.Count > 0;

    /// <param name="place">The later of the rows.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="columns">The numbers of the contract's columns whose values show it.</param>
    public void Add(RowPlace place, Rule rule, int[] columns)
    {
        if (!rows.TryGetValue(place, out var faults)) rows[place] = faults = [];
        faults.Add((rule, columns));
    }

    /// <summary>Notes the faults of a block's rows.</summary>
    public void AddTo<TRow>(CheckedBlock<TRow> block)
        where TRow : class
    {
        if (rows.Count == 0) return;
        foreach (var row in block.Readable)
            if (rows.TryGetValue(block.PlaceOf(row), out var faults))
                foreach (var (rule, columns) in faults)
                    block.Faults.Add(row, rule, BlockFaults.WholeRow, string.Join(", ", columns.Select(c => Text(block, row, c))));
    }

    private static string Text<TRow>(CheckedBlock<TRow> block, int row, int column)
        where TRow : class => Encoding.UTF8.GetString(block.Text[row, block.Table.Map.Ordinals[column]]);
}
