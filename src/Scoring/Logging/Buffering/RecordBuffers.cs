using System.Runtime.InteropServices;

namespace Levain.Scoring.Logging.Buffering;

/// <summary>Two stretches of memory: one takes new records while the other one's are written.</summary>
internal sealed class RecordBuffers(int bytes)
{
    private readonly Lock gate = new();
    private readonly int due = bytes / 8;
    private byte[] filling = GC.AllocateUninitializedArray<byte>(bytes / 2), taken = GC.AllocateUninitializedArray<byte>(bytes / 2);
    private int used;
    private long position;
    private bool closed;

    /// <summary>Bytes of all records that were ever kept.</summary>
    public long Position
    {
        get
        {
            lock (gate) return position;
        }
    }

    public Appended TryAppend<T>(in T source, DateTime time) where T : struct, IRecordSource, allows ref struct
    {
        var header = source.Head(time);
        var length = header.Length;
        lock (gate)
        {
            if (closed || length > filling.Length - used) return Appended.Full;
            var room = filling.AsSpan(used, (int)length);
            MemoryMarshal.Write(room, in header);
            var cursor = new RecordCursor(room[RecordHeader.Size..]);
            source.CopyTo(ref cursor);
            var before = used;
            used += (int)length;
            position += length;
            return before < due && used >= due ? Appended.KeptAndDue : Appended.Kept;
        }
    }

    /// <summary>All waiting records; what was taken before must be done with. Empty where none waits.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        lock (gate)
        {
            (filling, taken) = (taken, filling);
            var records = taken.AsMemory(0, used);
            used = 0;
            return records;
        }
    }

    /// <summary>From now on nothing is kept.</summary>
    public void Close()
    {
        lock (gate) closed = true;
    }
}
