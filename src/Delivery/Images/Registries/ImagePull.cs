using Levain.Delivery.Images.Oci;
using Levain.Stages;

namespace Levain.Delivery.Images.Registries;

/// <summary>Brings images from registries, for one platform.</summary>
public sealed class ImagePull(IRegistries registries)
{
    /// <summary>The image of a platform that a name stands for, with its manifest and all that it names in the store.</summary>
    /// <param name="image">The name; a digest in it is demanded.</param>
    /// <param name="platform">Which image is taken where the name stands for several.</param>
    /// <param name="store">Where blobs go.</param>
    /// <param name="cancellation">Stops it; blobs that are whole stay.</param>
    /// <exception cref="LevainException">The image cannot be had.</exception>
    public async Task<StoredManifest> BringAsync(ImageReference image, ImagePlatform platform, BlobStore store, CancellationToken cancellation)
    {
        var registry = registries.Open(image.Registry);
        var found = await ResolveAsync(image, platform, cancellation);
        var manifest = found.Read(image.ToString());
        foreach (var blob in manifest.Layers.Prepend(manifest.Config).Where(b => !store.Has(b)))
            await store.PutAsync(blob.MediaType, s => registry.PullAsync(image.Repository, blob, s, cancellation), cancellation);
        store.Put(found.MediaType, found.Bytes);
        return found;
    }

    /// <summary>The manifest of a platform's image.</summary>
    /// <exception cref="LevainException">There is none.</exception>
    public async Task<StoredManifest> ResolveAsync(ImageReference image, ImagePlatform platform, CancellationToken cancellation)
    {
        var registry = registries.Open(image.Registry);
        var found = await registry.FindAsync(image.Repository, image.Wanted, cancellation) ?? throw Missing(image.ToString());
        if (!MediaTypes.IsIndex(found.MediaType)) return found;
        var index = found.ReadIndex(image.ToString());
        var choice = index.Manifests.FirstOrDefault(m => m.Platform?.Os == platform.Os && m.Platform?.Architecture == platform.Architecture)
            ?? throw new LevainException(
                $"{image} has no image for {platform.Os}/{platform.Architecture}, only for {Platforms(index)}. Name another image with --base.");
        return await registry.FindAsync(image.Repository, choice.Digest, cancellation) ?? throw Missing($"{image} for {platform.Os}/{platform.Architecture}, {Digest.Brief(choice.Digest)},");
    }

    private static string Platforms(ImageIndex index) => string.Join(
        ", ", index.Manifests.Where(m => m.Platform is not null).Select(m => $"{m.Platform!.Os}/{m.Platform.Architecture}").Distinct().DefaultIfEmpty("none"));

    private static LevainException Missing(string image) => new(
        $"The image {image} is not in its registry. See whether name and digest are written right, and whether a login is needed "
        + $"({CredentialSettings.UserVariable}, or docker login).");
}
