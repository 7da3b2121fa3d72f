using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Brings champions' bytes back from the artefacts that were published with their images.</summary>
public sealed class ModelRemote(DeliveryOptions delivery, IRegistries registries) : IModelRemote
{
    public async Task<bool> BringAsync(string model, string digest, string folder, CancellationToken cancellation)
    {
        if (delivery.Registry is null) return false;
        var address = RegistryAddress.Parse(delivery.Registry);
        var registry = registries.Open(address);
        var (repository, tag) = (address.Repository(ModelArtefact.RepositoryOf(model)), ModelArtefact.TagOf(digest));
        var place = $"{address.Host}/{repository}:{tag}";
        var stored = await registry.FindAsync(repository, tag, cancellation) ?? throw new LevainException(
            $"{address.Host}/{repository} has no artefact of the champion {Digest.Brief(digest)}. Publish it where its bytes are: --target=Publish --push.");
        foreach (var layer in stored.Read(place).Layers) await TakeAsync(registry, repository, layer, folder, cancellation);
        return true;
    }

    // A title that is more than a name would lead out of the folder.
    private static async Task TakeAsync(IRegistry registry, string repository, Descriptor layer, string folder, CancellationToken cancellation)
    {
        var name = layer.Annotations?.GetValueOrDefault(ModelArtefact.Title);
        if (string.IsNullOrEmpty(name) || name is "." or ".." || name.AsSpan().ContainsAny('/', '\\', '\0')) return;
        var path = Path.Combine(folder, name);
        await using var file = Disk.GuardRead(path, () => new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None));
        await registry.PullAsync(repository, layer, file, cancellation);
    }
}
