using System.IO.Hashing;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Validating.Leakage;

/// <summary>
/// Keeps rows to compare, all of them while they are few; then those of a share of the entities, chosen by their names,
/// so that rows that belong together stay or go together.
/// </summary>
/// <param name="contract">Says where label, entity and features stand.</param>
/// <param name="limit">How many rows are kept at most.</param>
internal sealed class RowSample<TRow>(Contract<TRow> contract, int limit = 1 << 19)
    where TRow : class
{
    private readonly List<SampledRow> rows = [];
    private readonly int label = contract.Columns.ToList().FindIndex(c => c.Role.HasFlag(ColumnRole.Label));
    private readonly int entity = contract.Columns.ToList().FindIndex(c => c.Role.HasFlag(ColumnRole.Entity));
    private ulong mask;

    public IReadOnlyList<SampledRow> Rows => rows;

    /// <summary>One row of so many is kept; 1 where all are.</summary>
    public long OneIn => (long)mask + 1;

    /// <summary>Takes the good rows of a block whose features are hashed.</summary>
    public void Take(CheckedBlock<TRow> block)
    {
        foreach (var row in block.Readable)
        {
            if (block.Faults.IsRejected(row)) continue;
            var features = block.FeaturesOf(row);
            var owner = entity < 0 ? features : XxHash3.HashToUInt64(block.Text[row, block.Table.Map.Ordinals[entity]]);
            if (!IsChosen(owner)) continue;
            if (rows.Count == limit) Thin();
            if (IsChosen(owner)) rows.Add(Sampled(block, row, features, owner));
        }
    }

    private SampledRow Sampled(CheckedBlock<TRow> block, int row, ulong features, ulong owner) => new(
        features,
        owner,
        contract.EventTime is null ? DateTime.MinValue : block.TimeOf(row),
        label < 0 ? float.NaN : (float)block.Vectors[label].Numbers[row],
        contract.KeyColumns.Length == 0 ? 0 : (uint)(block.KeyOf(row) >> 96),
        block.PlaceOf(row));

    private void Thin()
    {
        mask = (mask << 1) | 1;
        rows.RemoveAll(r => !IsChosen(r.Entity));
    }

    // The upper half of the name: the lower one tells equal names apart elsewhere.
    private bool IsChosen(ulong owner) => ((owner >> 32) & mask) == 0;
}
