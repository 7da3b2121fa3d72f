namespace Levain.Scoring.Observing;

/// <summary>How metrics name a champion; made once.</summary>
internal sealed class ModelTags(string model, string digest)
{
    public KeyValuePair<string, object?> Model { get; } = new("model", model);

    public KeyValuePair<string, object?> Digest { get; } = new("digest", digest);

    /// <summary>Its sums, which a champion that comes back goes on with; null before the first request.</summary>
    public ModelTally? Tally { get; set; }
}
