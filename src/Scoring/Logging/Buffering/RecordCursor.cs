namespace Levain.Scoring.Logging.Buffering;

/// <summary>Fills the room of one record from its start.</summary>
internal ref struct RecordCursor(Span<byte> room)
{
    private Span<byte> rest = room;

    public void Put(ReadOnlySpan<byte> part)
    {
        part.CopyTo(rest);
        rest = rest[part.Length..];
    }
}
