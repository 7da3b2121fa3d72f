using System.IO.Hashing;
using Levain.Validating.Contracts;
using Levain.Validating.Profiling;
using Levain.Validating.Rows;

namespace Levain.Validating.Leakage;

/// <summary>Keeps the values of some thousand rows, chosen by the name of their features, to hold each column against the label.</summary>
internal sealed class ColumnSample<TRow>(Contract<TRow> contract, int limit = 1 << 13)
    where TRow : class
{
    private readonly List<(ulong Name, DateTime Time, float Label, double[] Values)> rows = [];
    private readonly int label = contract.Columns.ToList().FindIndex(c => c.Role.HasFlag(ColumnRole.Label));
    private ulong mask;

    /// <summary>Takes the good rows of a block whose features are hashed; none where the contract has no label.</summary>
    public void Take(CheckedBlock<TRow> block)
    {
        if (label < 0) return;
        foreach (var row in block.Readable)
        {
            if (block.Faults.IsRejected(row) || !IsChosen(block.FeaturesOf(row))) continue;
            if (rows.Count == limit) Thin();
            if (IsChosen(block.FeaturesOf(row))) rows.Add(Sampled(block, row));
        }
    }

    /// <summary>The rows before a moment: later labels are not known yet.</summary>
    /// <returns>By column, its values and the labels beside them.</returns>
    public IEnumerable<LabelledColumn> Columns(DateTime until)
    {
        var known = rows.Where(r => r.Time < until).ToList();
        var labels = known.ConvertAll(r => (double)r.Label);
        var halves = known.ConvertAll(r => (r.Name & 1) == 0);
        for (var i = 0; i < contract.FeatureColumns.Length; i++)
        {
            var column = contract.Columns[contract.FeatureColumns[i]];
            yield return new LabelledColumn(
                column.Name, column.Shape.Kind is ColumnKind.Number or ColumnKind.Time, [.. known.Select(r => r.Values[i])], labels, halves);
        }
    }

    private (ulong Name, DateTime Time, float Label, double[] Values) Sampled(CheckedBlock<TRow> block, int row) => (
        block.FeaturesOf(row),
        contract.EventTime is null ? DateTime.MinValue : block.TimeOf(row),
        (float)block.Vectors[label].Numbers[row],
        [.. contract.FeatureColumns.Select(c => ValueOf(block, row, c))]);

    // A text stands for itself by a number that another text does not have.
    private double ValueOf(CheckedBlock<TRow> block, int row, int column)
    {
        if (contract.Columns[column].Shape.Kind != ColumnKind.Text) return block.Vectors[column].Numbers[row];
        var text = block.Text[row, block.Table.Map.Ordinals[column]];
        return text.IsEmpty ? double.NaN : XxHash3.HashToUInt64(text) >> 11;
    }

    private void Thin()
    {
        mask = (mask << 1) | 1;
        rows.RemoveAll(r => !IsChosen(r.Name));
    }

    private bool IsChosen(ulong name) => ((name >> 32) & mask) == 0;
}
