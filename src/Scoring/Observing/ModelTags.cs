using System.Diagnostics;

namespace Levain.Scoring.Observing;

/// <summary>How metrics name a model; made once.</summary>
internal sealed class ModelTags(string model, string digest)
{
    public KeyValuePair<string, object?> Model { get; } = new("model", model);

    public KeyValuePair<string, object?> Digest { get; } = new("digest", digest);

    /// <summary>The two together.</summary>
    public TagList Both => new([Model, Digest]);
}
