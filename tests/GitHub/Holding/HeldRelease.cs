namespace Levain.GitHub.Holding;

/// <summary>A release, published or not.</summary>
public sealed class HeldRelease
{
    public required long Id { get; init; }

    public required string Tag { get; set; }

    public string? Name { get; set; }

    public string? Body { get; set; }

    public required string Target { get; set; }

    public bool IsDraft { get; set; }

    public bool IsPrerelease { get; set; }

    public List<HeldAsset> Assets { get; } = [];
}
