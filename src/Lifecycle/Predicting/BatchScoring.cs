using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Describing;
using Levain.Registering;
using Levain.Stages;
using Levain.Training;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Predicting;

/// <summary>Reads a file through the serving view of its contract, and describes and scores each row from the rows before it.</summary>
internal sealed class BatchScoring(
    Workspace workspace, Snapshot input, Champion champion, IScorer scorer, StageWork work, string output) : IDefinitionVisitor<Task<BatchResult>>
{
    private const string Part = "predictions.csv";

    public async Task<BatchResult> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        RefuseOtherFeatures(definition.Name, FeatureSpace<TFeatures>.Read().Slots);
        // As in training: rows that repeat an earlier one's key are known when all were seen.
        var (result, repeated) = await Disk.GuardAsync(output, () => PassAsync(definition, KnownFaults.None));
        if (repeated.Any) (result, _) = await Disk.GuardAsync(output, () => PassAsync(definition, repeated));
        if (!(result.Refused <= definition.QuarantineLimit * result.Rows))
            throw new LevainException(string.Create(CultureInfo.InvariantCulture,
                $"{result.Refused:N0} of {result.Rows:N0} rows of {input.Dataset} break the contract, more than the {definition.QuarantineLimit:P1} that {definition.Name} tolerates. "
                + $"First: {first}. Nothing was written: mend the rows at their source."));
        Disk.Guard(output, HandOver);
        return result;
    }

    private string first = "";

    private async Task<(BatchResult Result, KnownFaults Repeated)> PassAsync<TRow, TFeatures>(
        TypedDefinition<TRow, TFeatures> definition, KnownFaults known)
        where TRow : class
        where TFeatures : notnull
    {
        var contract = Contract<TRow>.Instance;
        var reader = new ContractReader<TRow>(workspace, input) { View = ContractView.Serving, Known = known };
        using var sequence = new SequenceRules<TRow>(contract, work.Folder);
        await using var target = new StreamWriter(work.Output(Part));
        var rows = new BatchRows<TRow, TFeatures>(definition, contract, champion, scorer, target);
        await foreach (var block in reader.BlocksAsync(BlockHooks<TRow>.None, work.Cancellation))
        {
            sequence.Take(block);
            rows.Write(block);
            work.Progress.Report(Math.Min(1, (double)rows.Bytes / Math.Max(1, input.Bytes)));
        }

        first = rows.FirstRefusal;
        var repeated = known.Any ? KnownFaults.None : sequence.Repeated();
        return (rows.Finish(reader.Ignored), repeated);
    }

    private void RefuseOtherFeatures(string model, IReadOnlyList<string> slots)
    {
        if (!champion.Recipe.Features.SequenceEqual(slots, StringComparer.Ordinal))
            throw new LevainException(
                $"The champion of {model}, {Digest.Brief(champion.Digest)}, learnt from other features than its definition makes now. "
                + $"Run --target=Retrain --model={model}, or take the commit that promoted it.");
    }

    private void HandOver()
    {
        var fresh = output + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        try
        {
            File.Copy(work.Output(Part), fresh, overwrite: true);
            File.Move(fresh, output, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }
}
