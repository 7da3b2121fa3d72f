using Levain.Datasets;
using Levain.Stages;
using Levain.Validating.Contracts;
using Levain.Validating.Leakage;
using Levain.Validating.Profiling;
using Levain.Validating.Quarantining;
using Levain.Validating.Rows;

namespace Levain.Validating;

/// <summary>One pass over a snapshot: all violations of all rules, the quarantine, the profile.</summary>
internal sealed class ContractPass<TRow> : IDisposable
    where TRow : class
{
    private readonly Contract<TRow> contract = Contract<TRow>.Instance;
    private readonly StageWork work;
    private readonly Snapshot snapshot;
    private readonly ContractReader<TRow> reader;
    private readonly SequenceRules<TRow> sequence;
    private readonly Quarantine quarantine;
    private readonly RowLedger<TRow> ledger;
    private readonly TableSketches<TRow> sketches = new(Contract<TRow>.Instance);
    private readonly long[] missing;
    private long readable;

    /// <param name="workspace">Where the snapshot lies.</param>
    /// <param name="snapshot">What is read.</param>
    /// <param name="work">Takes the quarantine's file.</param>
    /// <param name="known">What an earlier pass found of rows that repeat others.</param>
    public ContractPass(Workspace workspace, Snapshot snapshot, StageWork work, KnownFaults known)
    {
        (this.work, this.snapshot) = (work, snapshot);
        reader = new ContractReader<TRow>(workspace, snapshot) { AsOf = work.Options.AsOf, Known = known };
        sequence = new SequenceRules<TRow>(contract, work.Folder);
        quarantine = new Quarantine(work.Output(ValidateStage.QuarantineFile));
        ledger = new RowLedger<TRow>(work.Output(ValidateStage.RowsFile), contract);
        missing = new long[contract.Columns.Count];
        Tally = new ViolationTally(contract.Rules, contract.Columns.Where(c => c.IsPersonal).Select(c => c.Name).ToHashSet());
    }

    public ViolationTally Tally { get; }

    /// <summary>Rows to compare with each other.</summary>
    public RowSample<TRow> Sample { get; } = new(Contract<TRow>.Instance);

    /// <summary>Values to hold against the labels.</summary>
    public ColumnSample<TRow> Columns { get; } = new(Contract<TRow>.Instance);

    /// <summary>Rows up to the as-of date.</summary>
    public long Rows { get; private set; }

    public long Quarantined => quarantine.Rows;

    /// <summary>The event time of the oldest row of all, whatever the as-of date.</summary>
    public DateTime? First { get; private set; }

    /// <summary>The event times of the oldest and the newest accepted row.</summary>
    public DateTime? Oldest { get; private set; }

    public DateTime? Newest { get; private set; }

    /// <summary>Columns of the files that the contract does not name.</summary>
    public IReadOnlyList<string> Ignored => reader.Ignored;

    /// <summary>Reads all rows once.</summary>
    /// <returns>Rows that repeat the key or a unique value of an earlier one.</returns>
    public async Task<KnownFaults> RunAsync()
    {
        var hooks = new BlockHooks<TRow>(TakeOnLane, sketches.Take);
        await foreach (var block in reader.BlocksAsync(hooks, work.Cancellation)) Take(block);
        ledger.Close();
        return reader.Known.Any ? KnownFaults.None : sequence.Repeated();
    }

    /// <summary>How many rows lack a value of a column, of how many.</summary>
    public (long Missing, long Rows) MissingIn(int column) => (missing[column], readable);

    /// <summary>The profile of the accepted rows.</summary>
    public Profile Profile() => sketches.ToProfile(Rows - Quarantined);

    public void Dispose()
    {
        // Closing the quarantine writes its last rows: a full disk refuses that.
        using (sequence)
        using (ledger)
            quarantine.Dispose();
    }

    private static void TakeOnLane(CheckedBlock<TRow> block)
    {
        block.HashFeatures();
        block.Marks.Take(block);
    }

    private void Take(CheckedBlock<TRow> block)
    {
        sequence.Take(block);
        Sample.Take(block);
        Columns.Take(block);
        Tally.Take(block);
        quarantine.Take(block, contract);
        ledger.Take(block);
        Rows += block.Rows.Length;
        readable += block.Readable.Length;
        for (var i = 0; i < missing.Length; i++) missing[i] += block.Vectors[i].Missing;
        if (contract.EventTime is not null) TakeTimes(block);
        work.Progress.Report((double)Rows / Math.Max(Rows, snapshot.Rows));
    }

    private void TakeTimes(CheckedBlock<TRow> block)
    {
        if (block.Oldest < (First ?? DateTime.MaxValue)) First = block.Oldest;
        foreach (var row in block.Readable)
        {
            if (block.Faults.IsRejected(row)) continue;
            var time = block.TimeOf(row);
            if (Oldest is null || time < Oldest) Oldest = time;
            if (Newest is null || time > Newest) Newest = time;
        }
    }
}
