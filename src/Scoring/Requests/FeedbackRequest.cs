using System.Text.Json;

namespace Levain.Scoring.Requests;

/// <summary>One late label, or a list of them.</summary>
internal sealed record FeedbackRequest
{
    /// <summary>The id of the prediction.</summary>
    public string? Id { get; init; }

    /// <summary>What it turned out to be: true or false, a number, or a class.</summary>
    public JsonElement? Label { get; init; }

    /// <summary>When that became known; now where nothing is said.</summary>
    public DateTimeOffset? Known { get; init; }

    public IReadOnlyList<FeedbackRequest?>? Labels { get; init; }
}
