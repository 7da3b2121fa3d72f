using System.Runtime.InteropServices;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>The rules that the rows of one block break, each row's in the order in which they were found.</summary>
internal sealed class BlockFaults
{
    /// <summary>Stands for a fault that is the whole row's.</summary>
    public const int WholeRow = -1;

    private readonly List<RowFault> all = [];
    private bool[] rejected = new bool[1024];

    public IReadOnlyList<RowFault> All => all;

    /// <summary>How many rows have a fault that sends them to quarantine.</summary>
    public int RejectedRows { get; private set; }

    public void Clear(int rows)
    {
        all.Clear();
        RejectedRows = 0;
        if (rejected.Length < rows) rejected = new bool[rows];
        rejected.AsSpan(0, rows).Clear();
    }

    public bool IsRejected(int row) => rejected[row];

    /// <summary>Notes that a row breaks a rule.</summary>
    /// <param name="row">The row's number in the block.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="field">The field that breaks it, or <see cref="WholeRow"/>.</param>
    /// <param name="value">The value to show where it is not the field's text.</param>
    public void Add(int row, Rule rule, int field, string? value = null)
    {
        all.Add(new RowFault(row, rule, field, value));
        if (rule.Severity != Severity.Error || rejected[row]) return;
        rejected[row] = true;
        RejectedRows++;
    }

    /// <summary>The faults by row; those of one row stay in their order.</summary>
    public ReadOnlySpan<RowFault> ByRow()
    {
        var span = CollectionsMarshal.AsSpan(all);
        for (var i = 1; i < span.Length; i++)
            if (span[i - 1].Row > span[i].Row)
            {
                var ordered = all.OrderBy(f => f.Row).ToList();
                all.Clear();
                all.AddRange(ordered);
                return CollectionsMarshal.AsSpan(all);
            }

        return span;
    }
}
