namespace Levain.Delivery.Images.Oci;

/// <summary>The names by which registries and engines know what a blob is.</summary>
/// <remarks>OCI image specification 1.1.</remarks>
public static class MediaTypes
{
    public const string Manifest = "application/vnd.oci.image.manifest.v1+json";
    public const string Index = "application/vnd.oci.image.index.v1+json";
    public const string Config = "application/vnd.oci.image.config.v1+json";
    public const string Layer = "application/vnd.oci.image.layer.v1.tar";
    public const string GzipLayer = "application/vnd.oci.image.layer.v1.tar+gzip";

    /// <summary>The config of an artefact that has none.</summary>
    public const string Empty = "application/vnd.oci.empty.v1+json";

    /// <summary>Docker's own names for the same things; public base images may carry them.</summary>
    public const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";
    public const string DockerIndex = "application/vnd.docker.distribution.manifest.list.v2+json";
    public const string DockerGzipLayer = "application/vnd.docker.image.rootfs.diff.tar.gzip";

    /// <summary>All that a manifest or an index may be called when one is asked for.</summary>
    public static IReadOnlyList<string> Manifests { get; } = [Manifest, Index, DockerManifest, DockerIndex];

    /// <summary>Whether a manifest lists manifests, one for each platform.</summary>
    public static bool IsIndex(string mediaType) => mediaType is Index or DockerIndex;
}
