using Levain.Delivery.Images.Oci;

namespace Levain.Delivery.Images.Registries;

/// <summary>A manifest or an index as a registry keeps it.</summary>
/// <param name="MediaType">What it is.</param>
/// <param name="Digest">The digest of the bytes, computed here.</param>
/// <param name="Bytes">What the digest is over.</param>
public sealed record StoredManifest(string MediaType, string Digest, byte[] Bytes)
{
    /// <summary>What it names, where it is an image or an artefact.</summary>
    /// <exception cref="LevainException">It is none, or it names blobs in a way that cannot be checked.</exception>
    public Manifest Read(string place)
    {
        var manifest = OciJson.Read<Manifest>(Bytes, place);
        if (manifest.Config is null || manifest.Layers is null)
            throw new LevainException($"{place} names no config or no layers: it is no image that can be used. Choose another image.");
        foreach (var blob in manifest.Layers.Prepend(manifest.Config)) RepositoryNames.DemandDigest(blob.Digest ?? "", place);
        return manifest;
    }

    /// <summary>The manifests of platforms, where it is an index.</summary>
    /// <exception cref="LevainException">It is none.</exception>
    public ImageIndex ReadIndex(string place)
    {
        var index = OciJson.Read<ImageIndex>(Bytes, place);
        if (index.Manifests is null) throw new LevainException($"{place} lists no manifests: it is no image that can be used. Choose another image.");
        foreach (var manifest in index.Manifests) RepositoryNames.DemandDigest(manifest.Digest ?? "", place);
        return index;
    }
}
