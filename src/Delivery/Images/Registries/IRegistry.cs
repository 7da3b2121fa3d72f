using Levain.Delivery.Images.Oci;

namespace Levain.Delivery.Images.Registries;

/// <summary>A registry of images and artefacts.</summary>
public interface IRegistry
{
    /// <summary>Takes a manifest by its tag or digest; null where the registry has none of that name.</summary>
    Task<StoredManifest?> FindAsync(string repository, string reference, CancellationToken cancellation);

    /// <summary>Puts a manifest under a tag or its digest; what it names must be there.</summary>
    Task PutAsync(string repository, string reference, StoredManifest manifest, CancellationToken cancellation);

    Task<bool> HasAsync(string repository, Descriptor blob, CancellationToken cancellation);

    /// <summary>Writes a blob to a stream that can be set back; it has the size and the digest when this returns.</summary>
    Task PullAsync(string repository, Descriptor blob, Stream target, CancellationToken cancellation);

    /// <summary>Sends a blob where the registry lacks it.</summary>
    /// <returns>Whether it was sent.</returns>
    Task<bool> PushAsync(string repository, Descriptor blob, BlobStore source, CancellationToken cancellation);
}
