using Levain.Scoring.Logging;

namespace Levain.Scoring.Requests;

/// <summary>A late label that fits its model.</summary>
/// <param name="Id">The prediction's id in UTF-8.</param>
/// <param name="Label">A JSON scalar in UTF-8.</param>
/// <param name="Known">When it became known.</param>
internal sealed record FeedbackLabel(byte[] Id, byte[] Label, DateTimeOffset Known)
{
    /// <summary>As the log takes it.</summary>
    public FeedbackEvent Event => new() { Id = Id, Model = PredictionIds.ModelOf(Id), Label = Label, Known = Known };
}
