using System.Text.Json;

namespace Levain.Monitoring.Logging;

/// <summary>A prediction as it was answered.</summary>
public sealed record LoggedPrediction : LogEntry
{
    public required string Version { get; init; }

    public required string Digest { get; init; }

    public required JsonElement Row { get; init; }

    /// <summary>The vector that was scored, where it was kept.</summary>
    public float[]? Features { get; init; }

    /// <summary>The value or the probability of yes, or a probability for each class; NaN where it was not finite.</summary>
    public required float[] Scores { get; init; }
}
