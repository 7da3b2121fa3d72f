using System.Runtime.CompilerServices;
using Levain.Datasets;
using Levain.Datasets.Reading;
using Levain.Stages;
using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>Reads a snapshot through its contract, some blocks at a time side by side: every stage sees the same rows.</summary>
internal sealed class ContractReader<TRow>(Workspace workspace, Snapshot snapshot)
    where TRow : class
{
    /// <summary>How many blocks are looked at side by side: more than there are cores as a rule, so that none waits long.</summary>
    public const int BlocksAtOnce = 8;

    // Broken files that are named.
    private const int Told = 20;

    private readonly Contract<TRow> contract = Contract<TRow>.Instance;
    private readonly SortedDictionary<int, string> failures = [];
    private OpenTable? table;
    private int next;

    /// <summary>Whether the label is wanted.</summary>
    public ContractView View { get; init; } = ContractView.Training;

    /// <summary>Later rows are left out; null takes all.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What earlier passes know of rows.</summary>
    public KnownFaults Known { get; init; } = KnownFaults.None;

    /// <summary>Columns of the files that the contract does not name.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>
    /// Gives the blocks in the order of files and lines. A block holds until the next is asked for.
    /// </summary>
    /// <param name="hooks">Work that is done beside the caller's, before a block is given.</param>
    /// <param name="cancellation">Stops between two rounds.</param>
    /// <exception cref="LevainException">Files cannot be read as tables of this contract; all of them are named.</exception>
    public async IAsyncEnumerable<CheckedBlock<TRow>> BlocksAsync(
        BlockHooks<TRow> hooks, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // While the caller looks at one round, the next is read and checked.
        Round<TRow>[] rounds = [new(contract), new(contract)];
        var checking = CheckAsync(rounds[0], hooks, cancellation);
        try
        {
            for (var i = 1; await checking is { Count: > 0 } ready; i++)
            {
                var following = rounds[i % rounds.Length];
                checking = Task.Run(() => CheckAsync(following, hooks, cancellation), cancellation);
                foreach (var block in ready.Blocks)
                {
                    if (block.Failure is null) yield return block.Rows;
                    else failures.TryAdd(block.File, block.Failure);
                }
            }
        }
        finally
        {
            // A caller that stops early does not close a file under its reader.
            await Task.WhenAny(checking);
            table?.Reader.Dispose();
        }

        RefuseBroken();
    }

    private async Task<Round<TRow>> CheckAsync(
        Round<TRow> round, BlockHooks<TRow> hooks, CancellationToken cancellation)
    {
        if (await ReadAsync(round, cancellation) == 0) return round;
        await round.CheckAsync(AsOf, Known, hooks.OnBlock, cancellation);
        hooks.OnRound?.Invoke([.. round.Blocks.Where(b => b.Failure is null).Select(b => b.Rows)]);
        return round;
    }

    private async Task<int> ReadAsync(Round<TRow> round, CancellationToken cancellation)
    {
        round.Clear();
        while (round.Count < BlocksAtOnce)
        {
            table ??= await OpenAsync(round, cancellation);
            if (table is null) break;
            if (await round.FillAsync(table, cancellation)) continue;
            table.Reader.Dispose();
            table = null;
        }

        return round.Count;
    }

    // A file that is no table is told in the end, with the others that are none.
    private async Task<OpenTable?> OpenAsync(Round<TRow> round, CancellationToken cancellation)
    {
        while (next < snapshot.Files.Count && round.Count < BlocksAtOnce)
        {
            var index = next++;
            var path = Path.Combine(workspace.Root, snapshot.Folder, snapshot.Files[index].Name);
            var place = workspace.Relative(path);
            TableReader? reader = null;
            try
            {
                reader = await TableFiles.OpenAsync(path, place, cancellation);
                var map = HeaderMap.Of(contract, View, reader.Header, place);
                Ignored = map.Ignored;
                return new OpenTable(index, snapshot.Files[index].Name, reader, map);
            }
            catch (LevainException broken)
            {
                reader?.Dispose();
                round.Fail(index, broken.Message);
            }
        }

        return null;
    }

    private void RefuseBroken()
    {
        if (failures.Count == 1) throw new LevainException(failures.Values.First());
        if (failures.Count > 1)
            throw new LevainException(
                FormattableString.Invariant($"{failures.Count} of {snapshot.Files.Count} files of {snapshot.Dataset} cannot be read:\n  ")
                + string.Join("\n  ", failures.Values.Take(Told))
                + (failures.Count > Told ? FormattableString.Invariant($"\n  and {failures.Count - Told} more") : ""));
    }
}
