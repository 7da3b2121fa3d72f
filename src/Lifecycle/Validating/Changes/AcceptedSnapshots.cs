using System.Globalization;
using Levain.Stages;

namespace Levain.Validating.Changes;

/// <summary>
/// Says with which earlier snapshot a snapshot is compared: the last accepted one that differs from it and knows no later days.
/// A snapshot keeps the base with which it was first accepted, so that a second run, or a way back from another branch, says the same.
/// </summary>
/// <param name="workspace">Where the list and the committed profiles lie.</param>
/// <param name="shelf">Tells what is still at hand, and keeps it.</param>
internal sealed class AcceptedSnapshots(Workspace workspace, SnapshotShelf shelf)
{
    /// <summary>More are forgotten, the oldest first.</summary>
    public const int Most = 200;

    /// <summary>The base of a snapshot; null where there is none.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="snapshot">The digest of the snapshot.</param>
    /// <param name="asOf">The last day that may be known; null for the newest row's.</param>
    public SnapshotSource? BaseOf(string model, string snapshot, DateOnly? asOf)
    {
        var all = Read(model);
        if (Find(all, snapshot, asOf) is { } known && (known.Base is null || shelf.Has(model, known.Base))) return known.Base;
        return Earlier(model, all, asOf).FirstOrDefault(s => IsOther(s.Name, snapshot, asOf) && shelf.Has(model, s));
    }

    /// <summary>Remembers a snapshot as the last accepted one.</summary>
    public void Accept(string model, string result, SnapshotName name, DateOnly? asOf)
    {
        var all = Read(model);
        var known = Find(all, name.Snapshot, asOf);
        var accepted = new AcceptedSnapshot
        {
            Source = new SnapshotSource { Name = name, Result = result, Profile = null },
            Asked = Asked(asOf),
            Base = BaseOf(model, name.Snapshot, asOf),
        };
        if (all.Count > 0 && all[^1] == accepted) return;
        if (accepted.Base?.Profile is { } profile) shelf.Keep(model, profile);
        var list = all.Where(a => a != known).Append(accepted).TakeLast(Most);
        AtomicFile.Write(PathOf(model), Json.Write(new AcceptedList { Schema = AcceptedList.CurrentSchema, Snapshots = [.. list] }));
    }

    private static AcceptedSnapshot? Find(IEnumerable<AcceptedSnapshot> all, string snapshot, DateOnly? asOf) =>
        all.FirstOrDefault(a => a.Source.Name.Snapshot == snapshot && a.Asked == Asked(asOf));

    // A run that asks "what if it were that day" is no base for those that do not ask.
    private IEnumerable<SnapshotSource> Earlier(string model, IReadOnlyList<AcceptedSnapshot> all, DateOnly? asOf)
    {
        foreach (var accepted in all.Reverse())
            if (asOf is not null || accepted.Asked == AcceptedSnapshot.Newest)
                yield return accepted.Source;
        if (shelf.Committed(model) is { } committed) yield return committed;
    }

    private static bool IsOther(SnapshotName name, string snapshot, DateOnly? asOf) => asOf is null
        ? name.Snapshot != snapshot
        : name.AsOf < asOf || name.AsOf == asOf && name.Snapshot != snapshot;

    private static string Asked(DateOnly? asOf) => asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? AcceptedSnapshot.Newest;

    private string PathOf(string model) => Path.Combine(workspace.Accepted(model), "accepted.json");

    // A list that cannot be read is a memory lost, and nothing worse.
    private IReadOnlyList<AcceptedSnapshot> Read(string model)
    {
        var path = PathOf(model);
        if (!File.Exists(path)) return [];
        try
        {
            return Json.ReadFile<AcceptedList>(path, workspace.Relative(path), AcceptedList.CurrentSchema, "").Snapshots;
        }
        catch (LevainException)
        {
            return [];
        }
    }
}
