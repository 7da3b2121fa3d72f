using System.Collections.Concurrent;
using System.Collections.Frozen;
using Levain.Describing;
using Levain.Scoring.Observing;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Loading;

/// <summary>The champions that answer now, each beside what is to take its place.</summary>
internal sealed class ModelShelf(IReadOnlyList<ServedDefinition> definitions, ModelLoader loader, ILogger<ModelShelf> log)
{
    private readonly ConcurrentDictionary<string, string> refusals = new(StringComparer.Ordinal);
    private readonly Lock reloading = new();
    private readonly Dictionary<string, byte[]> tried = new(StringComparer.Ordinal);
    private volatile FrozenDictionary<string, LoadedModel> models = FrozenDictionary<string, LoadedModel>.Empty;

    /// <summary>The models that answer, in the order of their names.</summary>
    public IReadOnlyList<LoadedModel> All => [.. models.Values.OrderBy(m => m.Champion.Model, StringComparer.Ordinal)];

    /// <summary>Why a champion is not, or no newer one is, loaded; by model.</summary>
    public IReadOnlyDictionary<string, string> Refusals => refusals;

    /// <summary>Every model whose champion lies in the folder answers.</summary>
    public bool IsReady => models.Count > 0 && definitions.All(d => models.ContainsKey(d.Name) || !refusals.ContainsKey(d.Name));

    public LoadedModel? Find(string name) => models.GetValueOrDefault(name);

    /// <summary>Loads what is new and keeps what cannot be replaced; two at once wait for each other.</summary>
    public void Refresh()
    {
        lock (reloading)
            foreach (var definition in definitions)
                Refresh(definition);
    }

    private void Refresh(ServedDefinition definition)
    {
        var pointer = loader.FolderOf(definition).Pointer;
        try
        {
            // A model without a champion is not served, and no failure.
            if (!File.Exists(pointer)) return;
            var text = File.ReadAllBytes(pointer);
            if (tried.TryGetValue(definition.Name, out var last) && last.AsSpan().SequenceEqual(text)) return;
            tried[definition.Name] = text;
            var loaded = loader.Load(definition, text);
            models = models.Where(m => m.Key != definition.Name).Append(new(definition.Name, loaded)).ToFrozenDictionary(StringComparer.Ordinal);
            refusals.TryRemove(definition.Name, out _);
            log.Loaded(definition.Name, loaded.Champion.Version, loaded.Champion.Digest, loaded.Engine);
        }
        catch (Exception refused)
        {
            // Whatever it is: a champion that cannot be loaded must not end the service that answers with another.
            Refuse(definition.Name, refused);
        }
    }

    private void Refuse(string model, Exception refused)
    {
        // What a disk refuses now it may give later.
        if (refused is IOException or UnauthorizedAccessException) tried.Remove(model);
        var reason = loader.Tell(refused);
        if (refusals.TryGetValue(model, out var before) && before == reason) return;
        refusals[model] = reason;
        log.Refused(model, reason, refused is LevainException ? null : refused);
    }
}
