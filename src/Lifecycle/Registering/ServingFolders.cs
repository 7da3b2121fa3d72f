using Levain.Definitions;
using Levain.Stages;
using Levain.Training;

namespace Levain.Registering;

/// <summary>Lays champions out for services: the committed pointer, and beside it all that it names.</summary>
/// <remarks>
/// <c>FOLDER/MODEL/champion.json</c> and <c>FOLDER/MODEL/DIGEST/</c> (twelve digits) with <c>model.zip</c>, the files of
/// <see cref="Champion.Serving"/>, <c>card.md</c> and <c>card/*.svg</c>.
/// </remarks>
public sealed class ServingFolders(StageServices services, Registry registry, ChampionSource source)
{
    private readonly Workspace workspace = services.Workspace;

    /// <summary>Lays out a model's champion; the same champion again changes nothing.</summary>
    /// <param name="definition">The model.</param>
    /// <param name="folder">The folder of all models; it is made where it is missing.</param>
    /// <param name="progress">Told the share that is done, where bytes must be made again.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The champion that services read now.</returns>
    /// <exception cref="LevainException">There is no champion, its bytes cannot be had, or another came in the meantime.</exception>
    public async Task<Champion> LayOutAsync(
        ModelDefinition definition, string folder, IProgress<double> progress, CancellationToken cancellation)
    {
        var champion = registry.Champion(definition.Name) ?? throw new LevainException(
            $"{definition.Name} has no champion yet: there is nothing to serve. Run --target=Retrain --model={definition.Name} first.");
        var work = new StageWork(definition, new RunOptions(), services.Store.OpenFolder(definition.Name, "Serve"), progress, cancellation);
        var files = await FilesAsync(champion, work);
        using var guard = await registry.LockAsync(definition.Name, cancellation);
        if (registry.Champion(definition.Name) is not { } now || Json.Write(now) != Json.Write(champion))
            throw new LevainException(
                $"The champion of {definition.Name} moved while {Digest.Brief(champion.Digest)} was laid out. Nothing was changed: run the same command again.");
        foreach (var (name, path) in CardOf(champion)) files[name] = path;
        var target = Path.Combine(folder, definition.Name);
        Disk.Guard(target, () => new ServingFolder(target).LayOut(champion, files, workspace.Champion(definition.Name)));
        return champion;
    }

    private async Task<SortedDictionary<string, string>> FilesAsync(Champion champion, StageWork work)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [TrainStage.ModelFile] = await source.BytesOfAsync(work.Definition, champion.Digest, work),
        };
        foreach (var (name, _) in champion.Serving?.Files ?? [])
            files[name] = name == Path.GetFileName(name)
                ? await source.ServingFileAsync(champion, name, work)
                : throw new LevainException(
                    $"{workspace.Relative(workspace.Champion(champion.Model))} names the file '{name}', which is no plain name. Restore it from git.");
        return files;
    }

    // A champion that came back without its card is served without one.
    private IEnumerable<(string Name, string Path)> CardOf(Champion champion)
    {
        if (!new ChampionPapers(workspace).HasCard(champion)) yield break;
        yield return ("card.md", workspace.Card(champion.Model));
        if (!Directory.Exists(workspace.CardFolder(champion.Model))) yield break;
        foreach (var path in Directory.GetFiles(workspace.CardFolder(champion.Model), "*.svg"))
            yield return ("card/" + Path.GetFileName(path), path);
    }
}
