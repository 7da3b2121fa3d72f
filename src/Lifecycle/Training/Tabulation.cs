using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Training;

/// <summary>Makes examples of the rows of a snapshot, each described from its own past alone.</summary>
internal sealed class Tabulation(Workspace workspace, Snapshot snapshot, DateOnly asOf, StageWork work, IProgress<double> progress)
    : IDefinitionVisitor<Task<SplitExamples>>
{
    /// <summary>Whether the rows that are learnt from are profiled, too.</summary>
    public bool IsProfiled { get; init; }

    /// <summary>Whether the rows to judge by carry what the definition's slices part them by.</summary>
    public bool IsSliced { get; init; }

    public async Task<SplitExamples> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        // Rows that repeat an earlier one's key are found when all were seen; then the table is made without them.
        var (examples, repeated) = await TabulateAsync(definition, KnownFaults.None);
        return repeated.Any ? (await TabulateAsync(definition, repeated)).Examples : examples;
    }

    private async Task<(SplitExamples Examples, KnownFaults Repeated)> TabulateAsync<TRow, TFeatures>(
        TypedDefinition<TRow, TFeatures> definition, KnownFaults known)
        where TRow : class
        where TFeatures : notnull
    {
        var contract = Contract<TRow>.Instance;
        var maker = new ExampleMaker<TRow, TFeatures>(
            definition, contract, new SplitPlan(definition, asOf, contract.MaturesInDays), IsSliced);
        var sketches = IsProfiled ? new TableSketches<TRow>(contract) : null;
        var repeated = await new RowPass<TRow>(workspace, snapshot, asOf, work, progress) { Known = known, Sketches = sketches }.RunAsync(maker.Add);
        if (repeated.Any) return (new SplitExamples(new Examples([], []), new Examples([], [])), repeated);
        var examples = maker.Finish();
        return (examples with { Reference = sketches?.ToProfile(examples.Training.Count) }, repeated);
    }
}
