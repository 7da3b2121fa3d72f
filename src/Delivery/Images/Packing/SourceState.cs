namespace Levain.Delivery.Images.Packing;

/// <summary>The state of the sources that an image is made from.</summary>
public sealed record SourceState
{
    /// <summary>The commit; empty outside of git.</summary>
    public required string Commit { get; init; }

    /// <summary>The commit's time in UTC; the first day of 1980 outside of git.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Something differs from the commit.</summary>
    public required bool IsChanged { get; init; }

    /// <summary>Where the sources are published, without any secret; null where they are not.</summary>
    public required string? Address { get; init; }
}
