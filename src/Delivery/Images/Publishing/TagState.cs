namespace Levain.Delivery.Images.Publishing;

/// <summary>An image as tags are compared by it.</summary>
/// <param name="Digest">The digest of its manifest.</param>
/// <param name="Version">The version of its champion; null where it does not say.</param>
/// <param name="Created">The time of its commit; null where it does not say.</param>
public sealed record TagState(string Digest, int? Version, DateTimeOffset? Created)
{
    /// <summary>Whether this image is known to be as new as another: by the champion's version, then by the commit's time.</summary>
    public bool IsAsNewAs(TagState other) =>
        Version is { } mine && other.Version is { } theirs
        && (mine > theirs || (mine == theirs && Created is { } now && other.Created is { } then && now >= then));
}
