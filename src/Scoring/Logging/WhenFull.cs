namespace Levain.Scoring.Logging;

/// <summary>What becomes of a prediction for which the log's memory has no room.</summary>
internal enum WhenFull
{
    /// <summary>The prediction is served, its record is left out and counted.</summary>
    Drop,

    /// <summary>The prediction is not to be served: no answer without its record.</summary>
    Refuse,
}
