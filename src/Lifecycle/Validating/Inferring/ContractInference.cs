using Levain.Stages;

namespace Levain.Validating.Inferring;

/// <summary>Proposes a contract from a table, in one pass and in memory that does not grow with the rows.</summary>
public sealed class ContractInference(Workspace workspace)
{
    /// <summary>Reads a table and proposes a contract that accepts all of its rows.</summary>
    /// <param name="data">A file, or a folder of partitions with one header; from the checkout's root.</param>
    /// <param name="name">What the record shall be called; null takes the file's name.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="LevainException">There is no such table, or it has no header or no rows.</exception>
    public async Task<ContractProposal> ProposeAsync(string data, string? name, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(data))
            throw new LevainException("InferContract needs a table: add --data=FILE, a CSV or Parquet file or a folder of partitions.");
        var source = TableSource.Find(Path.GetFullPath(data, workspace.Root), data);
        var facts = await new TableScan(source, PlaceOf, workspace.Temporary).ReadAsync(cancellation);
        var draft = ContractDraft.Of(facts, name);
        return new ContractProposal(draft.Record, ContractText.Of(draft));
    }

    // A file of another folder is named as it was found there.
    private string PlaceOf(string path) =>
        workspace.Relative(path) is var place && place.StartsWith("..", StringComparison.Ordinal) ? path : place;
}
