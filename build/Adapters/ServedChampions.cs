using Cake.Core.Diagnostics;
using Levain.Definitions;
using Levain.Output;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Lays the checkout's champions out for its service, and again when one moves.</summary>
public sealed class ServedChampions(
    ServingFolders folders, Registry registry, Workspace workspace, ProgressBoard board, TimeProvider clock, ICakeLog log)
{
    private const string Stage = "Serve";
    private readonly Dictionary<string, string> laidOut = new(StringComparer.Ordinal);

    private string folder = "";

    /// <summary>Lays out every champion of these models, and no other's.</summary>
    /// <returns>The folder that the service reads.</returns>
    /// <exception cref="LevainException">None of them has a champion, or one cannot be had.</exception>
    public async Task<string> LayOutAsync(IReadOnlyList<ModelDefinition> models, CancellationToken cancellation)
    {
        var some = models.Where(m => registry.Champion(m.Name) is not null).ToList();
        if (some.Count == 0)
            throw new LevainException($"No champion yet of {string.Join(", ", models.Select(m => m.Name))}: there is nothing to serve. Run --target=Retrain first.");
        folder = workspace.Served(models.Select(m => m.Name));
        if (Directory.Exists(folder))
            foreach (var other in Directory.GetDirectories(folder).Where(d => some.TrueForAll(m => m.Name != Path.GetFileName(d))))
                Directory.Delete(other, recursive: true);
        using var watch = board.Watch();
        foreach (var model in some) await OneAsync(model, cancellation);
        return folder;
    }

    /// <summary>Looks every second whether a champion moved, until the service ends.</summary>
    public async Task FollowAsync(IReadOnlyList<ModelDefinition> models, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                foreach (var model in models)
                    if (Pointer(model.Name) is { Length: > 0 } now && now != laidOut.GetValueOrDefault(model.Name))
                        await TryAsync(model, now, ended);
        }
        catch (OperationCanceledException)
        {
            // The service has ended.
        }
    }

    private async Task OneAsync(ModelDefinition model, CancellationToken cancellation)
    {
        var now = Pointer(model.Name);
        var progress = board.Begin(Stage, model.Name);
        var champion = await folders.LayOutAsync(model, folder, progress, cancellation);
        board.End(Stage, model.Name);
        laidOut[model.Name] = now;
        log.Information("{0}", $"{Stage,-9} {model.Name,-10} version {champion.Version}, {Digest.Brief(champion.Digest)}");
    }

    // What cannot be laid out is told once; the service goes on with what it has.
    private async Task TryAsync(ModelDefinition model, string now, CancellationToken cancellation)
    {
        try
        {
            await OneAsync(model, cancellation);
        }
        catch (LevainException refused)
        {
            laidOut[model.Name] = now;
            log.Error("{0}", refused.Message);
        }
    }

    private string Pointer(string model)
    {
        try
        {
            return File.ReadAllText(workspace.Champion(model));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
