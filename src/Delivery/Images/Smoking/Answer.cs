using System.Net;
using System.Text.Json;

namespace Levain.Delivery.Images.Smoking;

/// <summary>What a service answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body.</param>
internal sealed record Answer(HttpStatusCode Status, string Text)
{
    /// <summary>The scores of each prediction, of one or of many.</summary>
    /// <exception cref="LevainException">It is no prediction.</exception>
    public IReadOnlyList<float[]> Scores(string asked)
    {
        if (Status != HttpStatusCode.OK) throw new LevainException($"The container answers {asked} with {(int)Status}: {Brief}");
        try
        {
            using var json = JsonDocument.Parse(Text);
            return json.RootElement.TryGetProperty("predictions", out var many)
                ? [.. many.EnumerateArray().Select(ScoresOf)]
                : [ScoresOf(json.RootElement)];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new LevainException($"The container answers {asked} with what is no prediction: {Brief}", broken);
        }
    }

    public string Brief => Text.Length <= 300 ? Text : Text[..300] + "...";

    // Numbers are written so that they come back as the same bits.
    private static float[] ScoresOf(JsonElement row) => row.TryGetProperty("scores", out var classes)
        ? [.. classes.EnumerateObject().Select(c => c.Value.GetSingle())]
        : [row.GetProperty("score").GetSingle()];
}
