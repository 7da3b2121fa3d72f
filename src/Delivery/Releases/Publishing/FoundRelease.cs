namespace Levain.Delivery.Releases.Publishing;

/// <summary>A release as GitHub tells of it, with the digests of its files.</summary>
public sealed class FoundRelease
{
    public long Id { get; set; }

    public string TagName { get; set; } = "";

    public string TargetCommitish { get; set; } = "";

    public string? Name { get; set; }

    public string? Body { get; set; }

    public bool Draft { get; set; }

    /// <summary>A template of RFC 6570 that ends with the names of its parameters.</summary>
    public string UploadUrl { get; set; } = "";

    /// <summary>The page for people.</summary>
    public string HtmlUrl { get; set; } = "";

    public List<FoundAsset> Assets { get; set; } = [];
}
