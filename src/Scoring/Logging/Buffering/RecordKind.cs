namespace Levain.Scoring.Logging.Buffering;

/// <summary>Tells predictions from late labels.</summary>
internal enum RecordKind
{
    Prediction,
    Feedback,
}
