namespace Levain.Scoring.Logging.Buffering;

/// <summary>An event that can lay itself out as a record.</summary>
internal interface IRecordSource
{
    /// <summary>Kind, time and the lengths of the parts in bytes.</summary>
    RecordHeader Head(DateTime time);

    /// <summary>The parts in the order of the header's lengths.</summary>
    void CopyTo(ref RecordCursor cursor);
}
