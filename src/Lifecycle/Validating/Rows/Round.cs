using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>The blocks that are looked at side by side, as many as cores can share.</summary>
internal sealed class Round<TRow>(Contract<TRow> contract)
    where TRow : class
{
    private readonly Lane[] lanes =
        [.. Enumerable.Range(0, ContractReader<TRow>.BlocksAtOnce).Select(_ => new Lane(new CheckedBlock<TRow>(contract)))];

    public int Count { get; private set; }

    public IEnumerable<Lane> Blocks => lanes.Take(Count);

    public void Clear() => Count = 0;

    /// <summary>Takes the next block of a table; false where there is none.</summary>
    public async ValueTask<bool> FillAsync(OpenTable table, CancellationToken cancellation)
    {
        var lane = lanes[Count];
        try
        {
            (lane.Failure, lane.File) = (null, table.Index);
            if (!await lane.Rows.FillAsync(table, cancellation)) return false;
            Count++;
            return true;
        }
        catch (LevainException broken)
        {
            Fail(table.Index, broken.Message);
            return false;
        }
    }

    /// <summary>Keeps the place of a file that cannot be read.</summary>
    public void Fail(int file, string message)
    {
        (lanes[Count].File, lanes[Count].Failure) = (file, message);
        Count++;
    }

    /// <summary>Looks at all blocks, side by side.</summary>
    public Task CheckAsync(
        DateOnly? asOf, KnownFaults known, Action<CheckedBlock<TRow>>? onBlock, CancellationToken cancellation) => Parallel.ForAsync(
        0, Count, cancellation, (i, _) =>
        {
            var lane = lanes[i];
            if (lane.Failure is not null) return ValueTask.CompletedTask;
            try
            {
                lane.Rows.Check(asOf, known);
                onBlock?.Invoke(lane.Rows);
            }
            catch (LevainException broken)
            {
                lane.Failure = broken.Message;
            }

            return ValueTask.CompletedTask;
        });

    /// <summary>A block, or why there is none.</summary>
    internal sealed class Lane(CheckedBlock<TRow> rows)
    {
        public CheckedBlock<TRow> Rows => rows;

        /// <summary>The number of the file in the snapshot's order.</summary>
        public int File { get; set; }

        public string? Failure { get; set; }
    }
}
