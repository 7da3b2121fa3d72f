using System.Text.Json;

namespace Levain.Monitoring.Logging;

/// <summary>What a log's line holds.</summary>
public abstract record LogEntry
{
    /// <summary>The prediction's id.</summary>
    public required string Id { get; init; }

    /// <summary>When the service wrote it down, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    public required string Model { get; init; }

    /// <summary>A JSON scalar: the predicted label, or in feedback the true one.</summary>
    public JsonElement? Label { get; init; }
}
