using System.Collections.Concurrent;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;
using Levain.Training;
using Levain.Training.Flattening;
using Microsoft.ML;

namespace Levain.Registering;

/// <summary>Says whom a candidate is judged against, and brings the bytes: from the store, from the remote, or by training again.</summary>
public sealed class ChampionSource(Workspace workspace, Registry registry, RecordBook records, IModelRemote? remote = null) : IChampions
{
    private readonly ConcurrentQueue<(string Model, string Why)> notes = new();

    /// <summary>Why bytes that were asked of the remote did not come from there, in sentences.</summary>
    public IReadOnlyList<string> Notes => [.. notes.Select(n => n.Why)];

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
        (registry.Champion(model) is { } champion && champion.Digest == opponent
            ? champion
            : registry.History(model).LastOrDefault(e => e.Champion?.Digest == opponent)?.Champion)?.OperatingPoint;

    public string? RolledBackBecause(string model, string digest) => Lineage.RolledBackBecause(registry.History(model), digest);

    public async Task<string> BytesOfAsync(ModelDefinition definition, string digest, StageWork work)
    {
        var kept = workspace.ModelBytes(digest);
        if (File.Exists(kept) && ModelArchive.Fingerprint(kept) == digest) return kept;
        if (!await BringAsync(definition.Name, digest, work)) await TrainAgainAsync(definition, digest, kept, work);
        return kept;
    }

    /// <summary>A file that services read beside a champion's zip, made again where it is not at hand.</summary>
    /// <returns>The path of bytes that have the digest that the champion names.</returns>
    /// <exception cref="LevainException">The bytes cannot be had.</exception>
    public async Task<string> ServingFileAsync(Champion champion, string name, StageWork work)
    {
        var digest = champion.Serving!.Files[name];
        var kept = workspace.ServingBytes(name, digest);
        if (IsThere(kept, digest)) return kept;
        var zip = await BytesOfAsync(work.Definition, champion.Digest, work);
        if (name == ServingMaker.FlatFile) FlattenAgain(champion, digest, zip);
        if (!IsThere(kept, digest)) await BringAsync(champion.Model, champion.Digest, work);
        if (!IsThere(kept, digest)) await TrainAgainAsync(work.Definition, champion.Digest, zip, work);
        return IsThere(kept, digest) ? kept : throw Changed(champion, name, digest);
    }

    /// <summary>Keeps a model's bytes under its digest, and what lies beside them for services under theirs.</summary>
    public void Keep(string digest, string path, ServingParts? serving)
    {
        foreach (var (name, file) in serving?.Files ?? [])
            AtomicFile.Copy(Path.Combine(Path.GetDirectoryName(path)!, name), workspace.ServingBytes(name, file));
        var kept = workspace.ModelBytes(digest);
        Disk.Guard(kept, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            File.Copy(path, kept + ".new", overwrite: true);
            File.Move(kept + ".new", kept, overwrite: true);
        });
    }

    private async Task<bool> BringAsync(string model, string digest, StageWork work)
    {
        if (remote is null) return false;
        var serving = registry.Champion(model) is { } champion && champion.Digest == digest ? champion.Serving : null;
        var note = await new RemoteBytes(workspace, remote).BringAsync(model, digest, serving, work.Cancellation);
        if (!string.IsNullOrEmpty(note) && !notes.Contains((model, note))) notes.Enqueue((model, note));
        return note is null;
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
        Keep(digest, path, ServingMaker.Write(definition, digest, examples, path));
    }

    // The form was proved when its digest was written down; the digest is the proof that it is the same.
    private void FlattenAgain(Champion champion, string digest, string zip)
    {
        var model = new MLContext(seed: 0).Model.Load(zip, out _);
        var bytes = FlatMaker.Again(model, champion.Digest, champion.Recipe.Features.Count).FirstOrDefault(b => Stages.Digest.OfBytes(b) == digest);
        if (bytes is not null) AtomicFile.Write(workspace.ServingBytes(ServingMaker.FlatFile, digest), bytes);
    }

    private static bool IsThere(string path, string digest) => File.Exists(path) && Stages.Digest.OfFile(path) == digest;

    private static LevainException Changed(Champion champion, string name, string digest) => new(
        $"The {name} of {champion.Model}, champion {Stages.Digest.Brief(champion.Digest)}, cannot be restored: its recipe gives other bytes now than {Stages.Digest.Brief(digest)}. "
        + "A service is never given bytes that nobody accepted: check out the commit that promoted it (--target=History shows it), or run --target=Retrain.");

    private LevainException Lost(string model, string digest, string why) => new(
        $"The champion of {model}, {Stages.Digest.Brief(digest)}, cannot be restored: {why}.{string.Concat(notes.Where(n => n.Model == model).Select(n => " " + n.Why))} A candidate is never judged against nothing: "
        + "check out the commit that promoted it (--target=History shows it) in a second clone, run --target=Train there, and copy "
        + $"artifacts/{model}/model.zip to artifacts/.store/models/{digest.Replace("sha256:", "", StringComparison.Ordinal)}.zip here.");
}
