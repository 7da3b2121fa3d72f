using Newtonsoft.Json;

namespace Levain.Validating.Changes;

/// <summary>A snapshot that others can be compared with, and where what is known of it is kept.</summary>
internal sealed record SnapshotSource
{
    public required SnapshotName Name { get; init; }

    /// <summary>The key of the validation that accepted it, under which the store has profile and rows; null for a committed profile.</summary>
    public required string? Result { get; init; }

    /// <summary>The digest of a committed profile; null where there is a result.</summary>
    public required string? Profile { get; init; }

    [JsonIgnore]
    public string Identity => Result ?? Profile!;
}
