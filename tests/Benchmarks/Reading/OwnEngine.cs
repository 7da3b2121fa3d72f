using Levain.Benchmarks.Reading.Tables;
using Levain.Datasets;
using Levain.Datasets.Reading;
using Levain.Stages;
using Levain.Validating;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Benchmarks.Reading;

/// <summary>All that these benches know of how this project reads and validates: change it here when that changes.</summary>
internal static class OwnEngine
{
    /// <summary>The whole stage, up to its record: report, profile, quarantine.</summary>
    public static async Task<long> ValidateAsync(Table table)
    {
        var checkout = new BenchCheckout(table.Root);
        await checkout.RunAsync(ValidateStage.StageName, new BenchModel(), force: true);
        return checkout.Records.Get<ValidationReport>(BenchModel.ModelName, ValidateStage.StageName).Facts.Accepted;
    }

    /// <summary>What the other programs have their like of: every rule of the contract and the profile of every column.</summary>
    public static async Task<long> PassAsync(Table table)
    {
        var (workspace, contract) = (new Workspace(table.Root), Contract<BenchRow>.Instance);
        var snapshot = new RecordBook(workspace).Get<Snapshot>(BenchModel.ModelName, FetchStage.StageName).Facts;
        var sketches = new TableSketches<BenchRow>(contract);
        var tally = new ViolationTally(contract.Rules, new HashSet<string>());
        using var sequence = new SequenceRules<BenchRow>(contract, Directory.CreateDirectory(workspace.Temporary).FullName);
        long rows = 0;
        await foreach (var block in new ContractReader<BenchRow>(workspace, snapshot).BlocksAsync(new(OnRound: sketches.Take), CancellationToken.None))
        {
            sequence.Take(block);
            tally.Take(block);
            rows += block.Rows.Length - block.Faults.RejectedRows;
        }

        return sequence.Repeated().Any ? -1 : sketches.ToProfile(rows).Rows;
    }

    /// <summary>Rows made and checked, as the stages behind Validate read them.</summary>
    public static async Task<long> ReadRowsAsync(Table table)
    {
        var snapshot = new RecordBook(new Workspace(table.Root)).Get<Snapshot>(BenchModel.ModelName, FetchStage.StageName).Facts;
        var reader = new ContractReader<BenchRow>(new Workspace(table.Root), snapshot);
        long rows = 0;
        await foreach (var block in reader.BlocksAsync(BlockHooks<BenchRow>.None, CancellationToken.None))
            foreach (var row in block.Readable)
                if (!block.Faults.IsRejected(row) && block.Make(row).Id >= 0)
                    rows++;
        return rows;
    }

    /// <summary>The limit on one thread: every field found, nothing done with it.</summary>
    public static Task<long> SplitAsync(Table table) => TableFiles.CountAsync(table.FilePath, table.FilePath, CancellationToken.None);

    /// <summary>The limit on all cores: blocks divided side by side while the next ones are read, as the contract pass does.</summary>
    public static async Task<long> SplitSideBySideAsync(Table table)
    {
        using var reader = await TableFiles.OpenAsync(table.FilePath, table.FilePath, CancellationToken.None);
        var (now, next) = (NewRound(), NewRound());
        var reading = FillAsync(reader, now);
        long rows = 0;
        while (await reading is var filled and > 0)
        {
            var (blocks, following) = (now, next);
            reading = Task.Run(() => FillAsync(reader, following));
            Parallel.For(0, filled, i => reader.Split(blocks[i]));
            for (var i = 0; i < filled; i++) rows += blocks[i].Rows;
            (now, next) = (following, blocks);
        }

        return rows;
    }

    private static RowBlock[] NewRound() => [.. Enumerable.Range(0, ContractReader<BenchRow>.BlocksAtOnce).Select(_ => new RowBlock())];

    private static async Task<int> FillAsync(TableReader reader, RowBlock[] blocks)
    {
        var filled = 0;
        while (filled < blocks.Length && await reader.FillAsync(blocks[filled], CancellationToken.None)) filled++;
        return filled;
    }
}
