using Levain.Stages;
using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>Finds what is kept of earlier snapshots: results in the store, profiles that came with a clone.</summary>
internal sealed class SnapshotShelf(Workspace workspace, ResultStore store)
{
    /// <summary>The committed profile of the model's champion; null where there is none that can be read.</summary>
    public SnapshotSource? Committed(string model) =>
        ReadProfile(workspace.ChampionProfile(model)) is { } profile
            ? new SnapshotSource { Name = profile.Accepted, Result = null, Profile = Digest.OfFile(workspace.ChampionProfile(model)) }
            : null;

    public bool Has(string model, SnapshotSource source) => ProfileOf(model, source) is not null;

    /// <summary>Whether the rows can be compared, too.</summary>
    public bool HasRows(string model, SnapshotSource source) => RowsOf(model, source) is not null;

    /// <summary>What is known of a snapshot; null where it is not at hand any more.</summary>
    public ComparedSnapshot? Load(string model, SnapshotSource source)
    {
        if (ProfileOf(model, source) is not { } path) return null;
        if (source.Result is null)
            return ReadProfile(path) is { } committed
                ? new ComparedSnapshot { Name = source.Name, Profile = committed.Profile, IgnoredColumns = committed.IgnoredColumns, Rows = null }
                : null;
        return Read<Profile>(path, Profile.CurrentSchema) is { } profile
            ? new ComparedSnapshot { Name = source.Name, Profile = profile, IgnoredColumns = IgnoredBy(model, source.Result), Rows = RowsOf(model, source) }
            : null;
    }

    /// <summary>Takes a copy of the committed profile, which another champion's may replace.</summary>
    public void Keep(string model, string profile)
    {
        var copy = CopyOf(model, profile);
        if (!File.Exists(copy)) AtomicFile.Write(copy, File.ReadAllText(workspace.ChampionProfile(model)));
    }

    private string? ProfileOf(string model, SnapshotSource source)
    {
        if (source.Result is { } result) return AtHand(Path.Combine(FolderOf(model, result), ValidateStage.ProfileFile));
        if (AtHand(CopyOf(model, source.Profile!)) is { } copy) return copy;
        return AtHand(workspace.ChampionProfile(model)) is { } committed && Digest.OfFile(committed) == source.Profile ? committed : null;
    }

    private string? RowsOf(string model, SnapshotSource source) =>
        source.Result is { } result ? AtHand(Path.Combine(FolderOf(model, result), ValidateStage.RowsFile)) : null;

    private IReadOnlyList<string>? IgnoredBy(string model, string result) => Read<StageRecord<ValidationReport>>(
        Path.Combine(FolderOf(model, result), Workspace.RecordName(ValidateStage.StageName)),
        StageRecord<ValidationReport>.CurrentSchema)?.Facts.IgnoredColumns;

    private string FolderOf(string model, string result) => store.Place(model, ValidateStage.StageName, result);

    private string CopyOf(string model, string profile) =>
        Path.Combine(workspace.Accepted(model), profile.Replace("sha256:", "", StringComparison.Ordinal)[..24] + ".json");

    private ChampionProfile? ReadProfile(string path) => Read<ChampionProfile>(path, ChampionProfile.CurrentSchema);

    // What another version wrote, or something damaged, is not at hand: there is less to compare with.
    private T? Read<T>(string path, int schema)
        where T : class
    {
        if (!File.Exists(path)) return null;
        try
        {
            return Json.ReadFile<T>(path, workspace.Relative(path), schema, "");
        }
        catch (LevainException)
        {
            return null;
        }
    }

    private static string? AtHand(string path) => File.Exists(path) ? path : null;
}
