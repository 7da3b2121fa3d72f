using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating;
using Levain.Validating.Contracts;

namespace Levain.Training;

/// <summary>Makes examples of the rows of a snapshot, each described from its own past alone.</summary>
internal sealed class Tabulation(Workspace workspace, Snapshot snapshot, DateOnly asOf, IProgress<double> progress)
    : IDefinitionVisitor<SplitExamples>
{
    public SplitExamples Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        var contract = Contract<TRow>.Instance;
        var maker = new ExampleMaker<TRow, TFeatures>(
            definition, contract, new SplitPlan(definition, asOf, contract.MaturesInDays));
        var reader = new ContractReader<TRow>(workspace, snapshot, asOf);
        long rows = 0;
        foreach (var read in reader.Read())
        {
            if (++rows % 4096 == 0) progress.Report((double)rows / Math.Max(rows, snapshot.Rows));
            if (read.Row is not null) maker.Add(read.Row, read.Key);
        }

        return maker.Finish();
    }
}
