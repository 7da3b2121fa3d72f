using Levain.Datasets;
using Levain.Stages;

namespace Levain.Validating.Changes;

/// <summary>Gives a validation the snapshot to compare with, and remembers those that passed.</summary>
internal sealed class SnapshotBase(Workspace workspace, ResultStore store)
{
    private readonly SnapshotShelf shelf = new(workspace, store);

    private AcceptedSnapshots Accepted => new(workspace, shelf);

    /// <summary>Names the base in a stage's key.</summary>
    public string Describe(string model, Snapshot snapshot, RunOptions options)
    {
        if (Accepted.BaseOf(model, snapshot.Digest, options.AsOf) is not { } source) return "none";
        var rows = shelf.HasRows(model, source) ? "" : ", rows unknown";
        return FormattableString.Invariant($"{source.Name.Snapshot} as of {source.Name.AsOf:yyyy-MM-dd}, {source.Identity}{rows}");
    }

    /// <summary>What is known of the base; null where there is none.</summary>
    public ComparedSnapshot? Load(string model, Snapshot snapshot, RunOptions options) =>
        Accepted.BaseOf(model, snapshot.Digest, options.AsOf) is { } source ? shelf.Load(model, source) : null;

    /// <summary>Remembers a snapshot if it passed.</summary>
    public void Accept(string model, Snapshot snapshot, RunOptions options, StageRecord<ValidationReport> record)
    {
        if (!record.Facts.Passed) return;
        var name = new SnapshotName { Snapshot = snapshot.Digest, AsOf = record.Facts.AsOf, Rows = record.Facts.Accepted };
        Accepted.Accept(model, record.Key, name, options.AsOf);
    }
}
