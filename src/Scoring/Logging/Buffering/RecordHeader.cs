using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Levain.Scoring.Logging.Buffering;

/// <summary>Stands before each record in memory; lengths are bytes, times are ticks in UTC.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RecordHeader
{
    public RecordKind Kind;
    public int Id, Model, Version, Digest, Row, Features, Scores, Label;
    public long Time, Known;

    public static int Size => Unsafe.SizeOf<RecordHeader>();

    /// <summary>Bytes of the whole record, its header among them; long, for the sum of lengths may not fit an int.</summary>
    public readonly long Length => Size + (long)Id + Model + Version + Digest + Row + Features + Scores + Label;
}
