namespace Levain.Delivery.Releases.Publishing;

/// <summary>A release that stands on GitHub.</summary>
public sealed record Released
{
    public required string Tag { get; init; }

    /// <summary>The commit that the tag names.</summary>
    public required string Commit { get; init; }

    /// <summary>The digest of the champion.</summary>
    public required string Champion { get; init; }

    public required int Version { get; init; }

    /// <summary>The image by its digest, with its registry.</summary>
    public required string Image { get; init; }

    /// <summary>The page for people.</summary>
    public required string Page { get; init; }

    /// <summary>Files by their names with their digests.</summary>
    public required IReadOnlyDictionary<string, string> Assets { get; init; }

    /// <summary>How many files were sent in this run; those that were there are not sent again.</summary>
    public required int Sent { get; init; }
}
