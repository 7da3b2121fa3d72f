namespace Levain.Delivery.Images.Oci;

/// <summary>A file, a folder or a link in a layer.</summary>
public sealed record LayerEntry
{
    /// <summary>Where it stands in the image: absolute, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The file on disk that its bytes come from; null for a folder or a link.</summary>
    public string? Source { get; init; }

    /// <summary>What a link points to; null for a file or a folder.</summary>
    public string? LinksTo { get; init; }

    /// <summary>Everybody may run it.</summary>
    public bool IsProgram { get; init; }

    /// <summary>The number of the user and the group that own it.</summary>
    public int Owner { get; init; }
}
