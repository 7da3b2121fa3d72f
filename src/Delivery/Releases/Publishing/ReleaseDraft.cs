namespace Levain.Delivery.Releases.Publishing;

/// <summary>A release as it shall stand on GitHub.</summary>
internal sealed record ReleaseDraft
{
    public required string Model { get; init; }

    public required string Tag { get; init; }

    /// <summary>The champion's digest.</summary>
    public required string Champion { get; init; }

    /// <summary>The commit that the image was made from.</summary>
    public required string Commit { get; init; }

    public required string Title { get; init; }

    /// <summary>What it says of itself, in Markdown.</summary>
    public required string Notes { get; init; }

    /// <summary>In the order in which they are sent.</summary>
    public required IReadOnlyList<ReleaseAsset> Assets { get; init; }

    /// <summary>Tells a draft of ours from a person's.</summary>
    public string Mark => $"<!-- levain release {Tag} -->";

    /// <summary>The notes with the mark, which readers do not see.</summary>
    public string Body => $"{Mark}\n{Notes}";
}
