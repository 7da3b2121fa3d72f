using System.Runtime.InteropServices;

namespace Levain.Scoring.Logging.Buffering;

/// <summary>The record at the start of a stretch of memory.</summary>
internal readonly struct Record(ReadOnlyMemory<byte> memory)
{
    private readonly RecordHeader header = MemoryMarshal.Read<RecordHeader>(memory.Span);

    public RecordKind Kind => header.Kind;

    public int Length => (int)header.Length;

    public ReadOnlyMemory<byte> Bytes => memory[..Length];

    public DateTime Time => new(header.Time, DateTimeKind.Utc);

    public DateTime Known => new(header.Known, DateTimeKind.Utc);

    public ReadOnlyMemory<byte> Id => memory.Slice(RecordHeader.Size, header.Id);

    public ReadOnlyMemory<byte> Model => memory.Slice(RecordHeader.Size + header.Id, header.Model);

    public ReadOnlyMemory<byte> Version => memory.Slice(VersionStart, header.Version);

    public ReadOnlyMemory<byte> Digest => memory.Slice(VersionStart + header.Version, header.Digest);

    public ReadOnlyMemory<byte> Row => memory.Slice(RowStart, header.Row);

    /// <summary>Single-precision floats in the machine's order of bytes; empty where none were given.</summary>
    public ReadOnlyMemory<byte> Features => memory.Slice(RowStart + header.Row, header.Features);

    public ReadOnlySpan<float> Scores =>
        MemoryMarshal.Cast<byte, float>(memory.Span.Slice(RowStart + header.Row + header.Features, header.Scores));

    /// <summary>A JSON scalar; empty where none was given.</summary>
    public ReadOnlyMemory<byte> Label => memory.Slice(Length - header.Label, header.Label);

    private int VersionStart => RecordHeader.Size + header.Id + header.Model;

    private int RowStart => VersionStart + header.Version + header.Digest;

    /// <summary>Whole records, one after the other.</summary>
    public static IEnumerable<Record> All(ReadOnlyMemory<byte> records)
    {
        for (var rest = records; rest.Length > 0;)
        {
            var record = new Record(rest);
            yield return record;
            rest = rest[record.Length..];
        }
    }
}
