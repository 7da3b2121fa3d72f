using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Holding;

/// <summary>A check run.</summary>
public sealed class HeldCheck
{
    public required long Id { get; init; }

    public required string Name { get; set; }

    public required string Commit { get; init; }

    public string Status { get; set; } = "queued";

    public string? Conclusion { get; set; }

    public string? ExternalId { get; set; }

    public string? DetailsUrl { get; set; }

    public string? StartedAt { get; set; }

    public string? CompletedAt { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Text { get; set; }

    /// <summary>Those of all calls: GitHub adds, and takes none away.</summary>
    public List<JObject> Annotations { get; } = [];
}
