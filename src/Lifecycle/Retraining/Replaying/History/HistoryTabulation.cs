using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Training;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Retraining.Replaying.History;

/// <summary>Makes the examples of all rows of a snapshot by the code that makes those of a training.</summary>
internal sealed class HistoryTabulation(Workspace workspace, Snapshot snapshot, DateOnly asOf, StageWork work, IProgress<double> progress)
    : IDefinitionVisitor<Task<PlayedHistory>>
{
    // Longer than any table is old: all rows fall on the side to judge by.
    private static readonly HoldOut Everything = HoldOut.Last(months: 12 * 400);

    public async Task<PlayedHistory> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        if (Contract<TRow>.Instance.EventTime is null)
            throw new LevainException(
                $"{definition.Name} cannot be replayed: the contract {typeof(TRow).Name} names no time, so nothing tells which row came before which. "
                + "Put [EventTime] on a column.");
        var (history, repeated) = await TabulateAsync(definition, KnownFaults.None);
        return repeated.Any ? (await TabulateAsync(definition, repeated)).History : history;
    }

    private async Task<(PlayedHistory History, KnownFaults Repeated)> TabulateAsync<TRow, TFeatures>(
        TypedDefinition<TRow, TFeatures> definition, KnownFaults known)
        where TRow : class
        where TFeatures : notnull
    {
        var contract = Contract<TRow>.Instance;
        var labels = LabelReader<TRow>.For(definition, contract);
        var maker = new ExampleMaker<TRow, TFeatures>(definition, contract, new SplitPlan(definition, asOf, 0) { HoldOut = Everything }, isSliced: true);
        List<DateTime> knownAt = [];
        List<UInt128> keys = [];
        bool Take(TRow row, UInt128 key)
        {
            maker.Add(row, key);
            if (maker.HoldOut.Count == keys.Count) return false;
            keys.Add(key);
            knownAt.Add(labels.KnownAt(row));
            return false;
        }

        var repeated = await new RowPass<TRow>(workspace, snapshot, asOf, work, progress) { Known = known }.RunAsync(Take);
        if (!repeated.Any) Refuse(definition, maker.HoldOut);
        return (new PlayedHistory
        {
            Rows = maker.HoldOut,
            KnownAt = knownAt,
            Keys = keys,
            Blocks = new RowBlocks(contract.Entity is not null, definition.Lead == 1),
            MaturesInDays = contract.MaturesInDays,
            AsOf = asOf,
        }, repeated);
    }

    private static void Refuse(ModelDefinition definition, Examples rows)
    {
        if (rows.Count == 0)
            throw new LevainException($"{definition.Name} cannot be replayed: no row has enough past to be described. Take a longer dataset, or a shorter Past.");
        for (var row = 1; row < rows.Count; row++)
            if (rows.Times[row] < rows.Times[row - 1])
                throw new LevainException(FormattableString.Invariant(
                    $"{definition.Name} cannot be replayed: the row of {rows.Times[row]:s} stands after that of {rows.Times[row - 1]:s}. ")
                    + "Bring the rows into the order of time.");
    }
}
