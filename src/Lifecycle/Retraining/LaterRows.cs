using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Retraining;

/// <summary>Counts the rows of a snapshot that a champion did not know.</summary>
/// <param name="workspace">Where the files lie.</param>
/// <param name="snapshot">Their names.</param>
/// <param name="after">The last day that the champion knew.</param>
/// <param name="asOf">The last day that counts.</param>
/// <param name="cancellation">Stops the count.</param>
internal sealed class LaterRows(Workspace workspace, Snapshot snapshot, DateOnly after, DateOnly asOf, CancellationToken cancellation)
    : IDefinitionVisitor<Task<long>>
{
    /// <returns>Rows that hold the contract; none where it names no time.</returns>
    public async Task<long> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        if (Contract<TRow>.Instance.EventTime is null || asOf <= after) return 0;
        var from = after.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var rows = 0L;
        await foreach (var block in new ContractReader<TRow>(workspace, snapshot) { AsOf = asOf }.BlocksAsync(BlockHooks<TRow>.None, cancellation))
            foreach (var row in block.Accepted)
                if (block.TimeOf(row) >= from) rows++;
        return rows;
    }
}
