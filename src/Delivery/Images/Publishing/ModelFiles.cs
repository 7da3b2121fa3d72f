using Levain.Registering;
using Levain.Stages;
using Levain.Training;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Gathers what a champion's artefact holds: its bytes, what services read beside them, its pointer and its card.</summary>
public sealed class ModelFiles(Workspace workspace, Registry registry, ChampionSource source)
{
    /// <summary>The paths by the names that they have for readers.</summary>
    /// <param name="champion">The digest of the champion that was packed.</param>
    /// <param name="work">For whom.</param>
    /// <exception cref="LevainException">Another is champion now, or its bytes cannot be had.</exception>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(string champion, StageWork work)
    {
        var pointer = Demand(work.Model, champion);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [TrainStage.ModelFile] = await source.BytesOfAsync(work.Definition, champion, work),
            [Path.GetFileName(workspace.Champion(work.Model))] = workspace.Champion(work.Model),
        };
        foreach (var name in pointer.Serving?.Files.Keys ?? Enumerable.Empty<string>())
            files[name] = await source.ServingFileAsync(pointer, name, work);
        if (File.Exists(workspace.Card(work.Model))) files["card.md"] = workspace.Card(work.Model);
        return files;
    }

    /// <summary>The pointer, where it names the champion that was packed.</summary>
    /// <exception cref="LevainException">It does not.</exception>
    public Champion Demand(string model, string champion) =>
        registry.Champion(model) is { } now && now.Digest == champion
            ? now
            : throw new LevainException(
                $"The image of {model} holds {Digest.Brief(champion)}, which is not its champion now. Run --target=Package --model={model}, so that what is published is the champion.");
}
