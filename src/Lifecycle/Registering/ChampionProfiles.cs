using Levain.Datasets;
using Levain.Stages;
using Levain.Validating;
using Levain.Validating.Changes;
using Levain.Validating.Profiling;

namespace Levain.Registering;

/// <summary>Keeps beside a champion what the rows were like that it learnt from; deterministic, so that it can be committed.</summary>
internal sealed class ChampionProfiles(Workspace workspace, RecordBook records)
{
    /// <summary>Whether the profile is the champion's, or another snapshot lies here than it learnt from.</summary>
    public bool IsThere(Champion champion)
    {
        if (!IsOfTheseRows(champion)) return true;
        var path = workspace.ChampionProfile(champion.Model);
        return File.Exists(path) && File.ReadAllText(path).Contains($"\"champion\": \"{champion.Digest}\"", StringComparison.Ordinal);
    }

    /// <summary>Writes the profile where it is missing or another champion's.</summary>
    public void Complete(Champion champion)
    {
        if (IsThere(champion)) return;
        var report = records.Get<ValidationReport>(champion.Model, ValidateStage.StageName).Facts;
        var path = Path.Combine(workspace.Model(champion.Model), ValidateStage.ProfileFile);
        AtomicFile.Write(workspace.ChampionProfile(champion.Model), Json.Write(new ChampionProfile
        {
            Schema = ChampionProfile.CurrentSchema,
            Champion = champion.Digest,
            Accepted = new SnapshotName { Snapshot = champion.Recipe.Snapshot, AsOf = report.AsOf, Rows = report.Accepted },
            IgnoredColumns = report.IgnoredColumns,
            Profile = Json.ReadFile<Profile>(
                path, workspace.Relative(path), Profile.CurrentSchema, $"Run --target=Validate --model={champion.Model} --force."),
        }));
    }

    // The same model can come out of other rows, those before its window say: its profile is of the rows that its recipe names.
    private bool IsOfTheseRows(Champion champion) =>
        records.Get<Snapshot>(champion.Model, FetchStage.StageName).Facts.Digest == champion.Recipe.Snapshot
        && records.Get<ValidationReport>(champion.Model, ValidateStage.StageName).Facts.AsOf == champion.Recipe.AsOf;
}
