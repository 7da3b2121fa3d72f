using System.Buffers;
using System.Text.Json;
using Levain.Scoring.Logging.Buffering;

namespace Levain.Scoring.Logging.Files;

/// <summary>Turns records into JSON lines, as many as one write takes.</summary>
internal sealed class LineBuffer : IDisposable
{
    private readonly ArrayBufferWriter<byte> lines = new(), line = new();
    private readonly Utf8JsonWriter json;

    public LineBuffer() => json = new(line);

    /// <summary>The lines that the last call has made.</summary>
    public ReadOnlyMemory<byte> Lines => lines.WrittenMemory;

    /// <summary>Makes at least one line, then goes on until the lines hold <paramref name="enough"/> bytes.</summary>
    public SinkProgress Fill(ReadOnlyMemory<byte> records, long enough)
    {
        lines.ResetWrittenCount();
        var progress = new SinkProgress();
        foreach (var record in Record.All(records))
        {
            var written = TryAdd(record);
            progress = new(
                progress.Bytes + record.Length, progress.Written + (written ? 1 : 0), progress.Unwritable + (written ? 0 : 1));
            if (lines.WrittenCount >= enough) break;
        }

        return progress;
    }

    public void Dispose() => json.Dispose();

    private bool TryAdd(Record record)
    {
        line.ResetWrittenCount();
        json.Reset(line);
        try
        {
            RecordLine.Write(json, record);
            json.Flush();
        }
        catch (Exception notJson) when (notJson is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }

        lines.Write(line.WrittenSpan);
        lines.Write("\n"u8);
        return true;
    }
}
