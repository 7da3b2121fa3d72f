namespace Levain.Delivery.Images.Packing;

/// <summary>An image that holds a champion and the service that answers with it.</summary>
public sealed record PackedImage
{
    /// <summary>The digest of the manifest: the image's name in every registry.</summary>
    public required string Image { get; init; }

    /// <summary>The digest of the config: the image's id in an engine.</summary>
    public required string Config { get; init; }

    /// <summary>The digest of the archive that stands beside the record.</summary>
    public required string Archive { get; init; }

    /// <summary>The digest over the entries of the champion's zip.</summary>
    public required string Champion { get; init; }

    /// <summary>The champion's version.</summary>
    public required int Version { get; init; }

    /// <summary>The digest of the dataset's snapshot that the champion learnt from.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The commit of the checkout; empty outside of git.</summary>
    public required string Commit { get; init; }

    /// <summary>The sources differed from the commit.</summary>
    public required bool IsChanged { get; init; }

    /// <summary>The commit's time, in UTC as RFC 3339 has it: nothing in the image is younger.</summary>
    public required string Created { get; init; }

    public required HostKind Host { get; init; }

    public required PackedBase Base { get; init; }

    /// <summary>The base first, the model last.</summary>
    public required IReadOnlyList<PackedLayer> Layers { get; init; }

    /// <summary>The size of the image without compression, in bytes.</summary>
    public long Unpacked() => Layers.Sum(l => l.Unpacked);
}
