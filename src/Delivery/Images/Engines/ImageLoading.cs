using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Engines;

/// <summary>Brings packed images into this machine's engine.</summary>
/// <param name="engine">Where to.</param>
/// <param name="workspace">Knows the archives.</param>
public sealed class ImageLoading(IContainerEngine engine, Workspace workspace)
{
    /// <summary>Makes sure that the engine holds an image under its name.</summary>
    /// <exception cref="LevainException">The engine refuses it.</exception>
    public async Task<EngineImage> LoadAsync(string model, PackedImage image, CancellationToken cancellation)
    {
        var tag = ImageName.Of(model, image.Version);
        string[] ids = [image.Config, image.Image];
        foreach (var id in ids)
        {
            if (await engine.FindImageAsync(id, cancellation) is not { } there) continue;
            await engine.NameImageAsync(there, tag, cancellation);
            return there;
        }

        return await engine.LoadImageAsync(workspace.ImageArchive(model), ids, tag, cancellation);
    }

    /// <summary>Loads the image that a model's record of Package names, where there is an engine.</summary>
    /// <returns>The name in the engine; null where there is no engine or no image.</returns>
    /// <exception cref="LevainException">The engine refuses it.</exception>
    public async Task<string?> LoadWhereThereIsAsync(string model, RecordBook records, CancellationToken cancellation)
    {
        if (records.FindReadable<PackedImage>(model, PackageStage.StageName)?.Facts is not { } image) return null;
        if (!await HasEngineAsync(cancellation)) return null;
        await LoadAsync(model, image, cancellation);
        return ImageName.Of(model, image.Version);
    }

    /// <summary>Whether an engine answers that can do what is needed.</summary>
    public async Task<bool> HasEngineAsync(CancellationToken cancellation)
    {
        try
        {
            await engine.AskAsync(cancellation);
            return true;
        }
        catch (LevainException)
        {
            return false;
        }
    }
}
