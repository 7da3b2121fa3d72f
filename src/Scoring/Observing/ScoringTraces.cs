using System.Diagnostics;

namespace Levain.Scoring.Observing;

/// <summary>Spans of predictions; free where nobody listens.</summary>
internal static class ScoringTraces
{
    public const string Name = "Levain.Scoring";
    private static readonly ActivitySource Source = new(Name);

    /// <summary>A span over one request to predict, with model and digest.</summary>
    public static Activity? Predict(ModelTags model)
    {
        if (!Source.HasListeners()) return null;
        var span = Source.StartActivity("predict", ActivityKind.Internal);
        span?.SetTag("levain." + model.Model.Key, model.Model.Value);
        span?.SetTag("levain." + model.Digest.Key, model.Digest.Value);
        return span;
    }
}
