namespace Levain.GitHub.Holding;

/// <summary>A pull request.</summary>
public sealed class HeldPull
{
    public required long Id { get; init; }

    public required int Number { get; init; }

    public required string Title { get; set; }

    public string? Body { get; set; }

    /// <summary>The branch that it comes from, without its owner.</summary>
    public required string Head { get; init; }

    /// <summary>The owner of that branch: another than the repository's for a fork's.</summary>
    public required string HeadOwner { get; init; }

    public required string Base { get; set; }

    public bool IsOpen { get; set; } = true;

    public bool IsDraft { get; init; }

    public List<string> Labels { get; } = [];
}
