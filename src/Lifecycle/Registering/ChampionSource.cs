using Levain.Datasets;
using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;
using Levain.Training;

namespace Levain.Registering;

/// <summary>Says whom a candidate is judged against, and brings the bytes.</summary>
public sealed class ChampionSource(Workspace workspace, Registry registry, RecordBook records) : IChampions
{
    public string OpponentOf(string model, string candidate)
    {
        var champion = registry.Champion(model);
        if (champion is null) return Opponent.None;
        if (champion.Digest != candidate) return champion.Digest;

        // The verdict that made it champion stands: judged again, it would be judged against the same opponent.
        var verdict = records.FindReadable<Verdict>(model, GateStage.StageName);
        return verdict?.Fingerprint == champion.Verdict ? verdict.Facts.Champion : Opponent.Itself;
    }

    public bool KnowsLaterDays(string model, string opponent, DateOnly candidateAsOf) =>
        registry.Champion(model) is { } champion && champion.Digest == opponent && champion.Recipe.AsOf > candidateAsOf;

    public OperatingPoint? OperatingPointOf(string model, string opponent) =>
        registry.Champion(model) is { } champion && champion.Digest == opponent ? champion.OperatingPoint : null;

    public async Task<string> BytesOfAsync(ModelDefinition definition, string digest, StageWork work)
    {
        var kept = workspace.ModelBytes(digest);
        if (File.Exists(kept) && ModelArchive.Fingerprint(kept) == digest) return kept;
        await TrainAgainAsync(definition, digest, kept, work);
        return kept;
    }

    /// <summary>Keeps a model's bytes under its digest.</summary>
    public void Keep(string digest, string path)
    {
        var kept = workspace.ModelBytes(digest);
        Disk.Guard(kept, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            File.Copy(path, kept + ".new", overwrite: true);
            File.Move(kept + ".new", kept, overwrite: true);
        });
    }

    private async Task TrainAgainAsync(ModelDefinition definition, string digest, string kept, StageWork work)
    {
        var champion = registry.Champion(definition.Name);
        var snapshot = records.Get<Snapshot>(definition.Name, FetchStage.StageName).Facts;
        if (champion is null || champion.Digest != digest) throw Lost(definition.Name, digest, "no recipe of it is at hand");
        if (champion.Recipe.Snapshot != snapshot.Digest) throw Lost(definition.Name, digest, "its dataset has changed since");
        var examples = await definition.Accept(new Tabulation(workspace, snapshot, champion.Recipe.AsOf, work, work.Progress));
        var path = Path.Combine(work.Folder, "champion.zip");
        var made = Learner.Fit(definition, definition.Learn, examples.Training, path);
        if (made != digest) throw Lost(definition.Name, digest, $"its recipe now gives {Digest.Brief(made)}: definition, packages or system changed");
        Disk.Guard(kept, () => Directory.CreateDirectory(Path.GetDirectoryName(kept)!));
        File.Move(path, kept, overwrite: true);
    }

    private static LevainException Lost(string model, string digest, string why) => new(
        $"The champion of {model}, {Stages.Digest.Brief(digest)}, cannot be restored: {why}. A candidate is never judged against nothing: "
        + "check out the commit that promoted it (--target=History shows it) in a second clone, run --target=Train there, and copy "
        + $"artifacts/{model}/model.zip to artifacts/.store/models/{digest.Replace("sha256:", "", StringComparison.Ordinal)}.zip here.");
}
