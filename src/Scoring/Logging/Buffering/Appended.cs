namespace Levain.Scoring.Logging.Buffering;

/// <summary>What became of a record that was offered.</summary>
internal enum Appended
{
    Kept,

    /// <summary>Kept, and so much is kept now that it should be written before its time.</summary>
    KeptAndDue,

    Full,
}
