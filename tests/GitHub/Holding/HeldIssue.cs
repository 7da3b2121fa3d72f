namespace Levain.GitHub.Holding;

/// <summary>An issue.</summary>
public sealed class HeldIssue
{
    public required long Id { get; init; }

    public required int Number { get; init; }

    public required string Title { get; set; }

    public string? Body { get; set; }

    public bool IsOpen { get; set; } = true;

    public string? Reason { get; set; }

    public List<string> Labels { get; } = [];
}
