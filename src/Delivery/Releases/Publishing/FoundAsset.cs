namespace Levain.Delivery.Releases.Publishing;

/// <summary>A file of a release as GitHub tells of it; Octokit's own type knows no digest.</summary>
public sealed class FoundAsset
{
    /// <summary>The state of a file that arrived whole; any other is half of one.</summary>
    public const string Uploaded = "uploaded";

    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string State { get; set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; set; }

    /// <summary><c>sha256:</c> and hexadecimal digits; null from servers that do not count it.</summary>
    public string? Digest { get; set; }
}
