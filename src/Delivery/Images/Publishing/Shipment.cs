using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Sends manifests with all that they name, and counts what had to be sent.</summary>
internal sealed class Shipment(IRegistry registry, CancellationToken cancellation)
{
    public long Bytes { get; private set; }

    public int Pushed { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Sends what the registry lacks of a manifest, the manifest last, under its digest.</summary>
    /// <param name="repository">Where to.</param>
    /// <param name="stored">The manifest.</param>
    /// <param name="source">Where its blobs lie.</param>
    /// <param name="progress">Told the share that is there, where somebody wants to know.</param>
    public async Task SendAsync(string repository, StoredManifest stored, BlobStore source, IProgress<double>? progress)
    {
        var blobs = BlobsOf(stored);
        var (all, done) = (Math.Max(1.0, blobs.Sum(b => b.Size)), 0L);
        foreach (var blob in blobs)
        {
            if (!source.Has(blob))
                throw new LevainException($"The blob {blob.Digest} is not whole in {source.Folder}. Run --target=Package again.");
            Count(await registry.PushAsync(repository, blob, source, cancellation), blob.Size);
            progress?.Report((done += blob.Size) / all);
        }

        if (await registry.FindAsync(repository, stored.Digest, cancellation) is not null) return;
        await registry.PutAsync(repository, stored.Digest, stored, cancellation);
        Bytes += stored.Bytes.Length;
    }

    /// <summary>Points a tag to a manifest that is there.</summary>
    public Task TagAsync(string repository, string tag, StoredManifest stored) => registry.PutAsync(repository, tag, stored, cancellation);

    /// <summary>What a manifest names, each blob once.</summary>
    public static IReadOnlyList<Descriptor> BlobsOf(StoredManifest stored)
    {
        var manifest = stored.Read($"The manifest {stored.Digest}");
        return [.. manifest.Layers.Append(manifest.Config).DistinctBy(b => b.Digest)];
    }

    private void Count(bool wasSent, long size)
    {
        if (wasSent)
            (Pushed, Bytes) = (Pushed + 1, Bytes + size);
        else
            Skipped++;
    }
}
