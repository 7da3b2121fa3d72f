namespace Levain.GitHub.Holding;

/// <summary>A comment on an issue or a pull request.</summary>
public sealed class HeldComment
{
    public required long Id { get; init; }

    public required int Number { get; init; }

    public required string Body { get; set; }

    public string Author { get; init; } = "github-actions[bot]";
}
