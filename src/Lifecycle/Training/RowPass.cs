using System.Runtime.InteropServices;
using Levain.Datasets;
using Levain.Stages;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Training;

/// <summary>Goes over the accepted rows of a snapshot in their order.</summary>
internal sealed class RowPass<TRow>(Workspace workspace, Snapshot snapshot, DateOnly asOf, StageWork work, IProgress<double> progress)
    where TRow : class
{
    private readonly Contract<TRow> contract = Contract<TRow>.Instance;

    /// <summary>Rows that an earlier pass found to repeat another's key: they are left out.</summary>
    public KnownFaults Known { get; init; } = KnownFaults.None;

    /// <summary>Takes the rows for which the taker says yes; null where nobody wants their profile.</summary>
    public TableSketches<TRow>? Sketches { get; init; }

    /// <summary>Hands over row after row.</summary>
    /// <param name="take">Is given a row and its key; true where the row is profiled.</param>
    /// <returns>Rows that repeat an earlier one's key: where there are any, the pass is made again without them.</returns>
    public async Task<KnownFaults> RunAsync(Func<TRow, UInt128, bool> take)
    {
        var reader = new ContractReader<TRow>(workspace, snapshot) { AsOf = asOf, Known = Known };
        using var sequence = new SequenceRules<TRow>(contract, work.Folder);
        List<int> profiled = [];
        long rows = 0;
        await foreach (var block in reader.BlocksAsync(BlockHooks<TRow>.None, work.Cancellation))
        {
            sequence.Take(block);
            profiled.Clear();
            foreach (var row in block.Accepted)
                if (!block.Faults.IsRejected(row) && take(block.Make(row), block.KeyOf(row)))
                    profiled.Add(row);
            Sketches?.Take(block, CollectionsMarshal.AsSpan(profiled));
            rows += block.Rows.Length;
            progress.Report((double)rows / Math.Max(rows, snapshot.Rows));
        }

        return Known.Any ? KnownFaults.None : sequence.Repeated();
    }
}
