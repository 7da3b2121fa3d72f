using System.Security.Cryptography;
using Levain.Describing;
using Levain.Scoring.Observing;
using Levain.Scoring.Settings;
using Levain.Training;
using Levain.Training.Flattening;
using Levain.Training.Golden;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Loading;

/// <summary>Loads champions: nothing is deserialised before its digest is verified, nothing answers before it gave training's own scores.</summary>
/// <param name="settings">Gives the folder and the limits.</param>
/// <param name="anyLearner">Opens a zip of ML.NET; null where the host has none.</param>
/// <param name="clock">Tells when a model was loaded.</param>
/// <param name="log">Takes what is worth a line.</param>
internal sealed class ModelLoader(ScoringSettings settings, AnyLearner? anyLearner, TimeProvider clock, ILogger<ModelLoader> log)
{
    private const string FlatFile = "model.flat";
    private const string ZipFile = "model.zip";

    public ServedFolder FolderOf(ServedDefinition definition) => new(Path.Combine(settings.Models, definition.Name));

    /// <summary>Loads the champion that a pointer names.</summary>
    /// <exception cref="LevainException">It is not what it claims to be.</exception>
    public LoadedModel Load(ServedDefinition definition, byte[] pointer)
    {
        var folder = FolderOf(definition);
        var champion = ServedChampion.Read(pointer, definition.Name, Shown(folder.Pointer));
        if (!champion.Features.SequenceEqual(definition.Slots, StringComparer.Ordinal))
            throw new LevainException(
                $"The champion of {definition.Name}, {Brief(champion.Digest)}, learnt from other features than this service makes "
                + $"({Difference(champion.Features, definition.Slots)}). Build the service from the commit that promoted it.");
        var place = folder.Of(champion.Digest);
        var golden = Verified(champion, place, GoldenFile.Name) is { } text ? GoldenFile.Read(text, Shown(Path.Combine(place, GoldenFile.Name))) : [];
        var (scorer, engine) = Choose(definition, champion, place, golden);
        return new LoadedModel(definition, champion, scorer, settings.MostRows)
        {
            Engine = engine,
            Folder = place,
            Loaded = clock.GetUtcNow(),
            Golden = golden,
        };
    }

    /// <summary>Why a champion was refused, as answers may tell it.</summary>
    public string Tell(Exception refused)
    {
        var told = refused is LevainException or IOException or UnauthorizedAccessException
            ? refused.Message
            : $"The champion cannot be loaded ({refused.GetType().Name}); the service's log tells why. Lay the champion out again.";
        return told.Replace(Path.GetFullPath(settings.Models) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(settings.Models + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    // The flat form where it is proved; else any learner, where this host has one.
    private (IScorer Scorer, string Engine) Choose(
        ServedDefinition definition, ServedChampion champion, string place, IReadOnlyList<GoldenRow> golden)
    {
        var why = "its learner has no flat form";
        if (champion.Files.ContainsKey(FlatFile))
        {
            var flat = FlatModel.Read(Verified(champion, place, FlatFile)!, Shown(Path.Combine(place, FlatFile)));
            if (flat.Model != champion.Digest)
                throw new LevainException(
                    $"{Shown(Path.Combine(place, FlatFile))} is the flat form of {Brief(flat.Model)}, not of {Brief(champion.Digest)}. Lay the champion out again.");
            if (GoldenProof.Difference(definition, flat, golden) is not { } difference) return (flat, "flat");
            why = difference;
        }

        if (anyLearner is null)
            throw new LevainException(
                $"The champion of {definition.Name}, {Brief(champion.Digest)}, cannot be served by this host: {why}. Take the full host, which holds ML.NET.");
        log.Pooled(definition.Name, champion.Digest, why);
        var zip = Path.Combine(place, ZipFile);
        if (!File.Exists(zip) || ModelArchive.Fingerprint(zip) is var digest && digest != champion.Digest)
            throw new LevainException($"{Shown(zip)} is not the champion {Brief(champion.Digest)} that {definition.Name} names. Lay the champion out again.");
        var pool = anyLearner(zip, definition.Kind);
        if (golden.Count > 0 && GoldenProof.Difference(definition, pool, golden) is { } other)
            throw new LevainException($"The champion of {definition.Name}, {Brief(champion.Digest)}, does not give training's scores: {other}. Serve it on the system that trained it.");
        return (pool, "ML.NET");
    }

    private byte[]? Verified(ServedChampion champion, string place, string name)
    {
        if (!champion.Files.TryGetValue(name, out var digest)) return null;
        var path = Path.Combine(place, name);
        if (!File.Exists(path)) throw new LevainException($"{Shown(path)} is missing, which {champion.Model}'s champion names. Lay the champion out again.");
        var bytes = File.ReadAllBytes(path);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)) == digest
            ? bytes
            : throw new LevainException($"{Shown(path)} does not have the digest that {champion.Model}'s champion names. Lay the champion out again.");
    }

    // Answers name a file by its place in the folder: where that lies on the machine is nobody's business.
    private string Shown(string path) => Path.GetRelativePath(settings.Models, path).Replace('\\', '/');

    private static string Difference(IReadOnlyList<string> trained, IReadOnlyList<string> served)
    {
        var other = trained.Except(served).Concat(served.Except(trained)).Take(5).ToList();
        return other.Count > 0 ? string.Join(", ", other) : "in another order";
    }

    private static string Brief(string digest) => digest.Replace("sha256:", "", StringComparison.Ordinal) is { Length: >= 12 } hex ? hex[..12] : digest;
}
