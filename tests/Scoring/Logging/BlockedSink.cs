using Levain.Scoring.Logging.Buffering;

namespace Levain.Scoring.Logging;

/// <summary>A sink that fails until it is mended, and takes one record at a time.</summary>
internal sealed class BlockedSink : ILogSink
{
    private readonly List<string> taken = [];

    public bool Blocked { get; set; }

    public IReadOnlyList<string> Taken => taken;

    public string Name => "sink";

    public ValueTask<SinkProgress> WriteAsync(ReadOnlyMemory<byte> records, CancellationToken cancellation)
    {
        if (Blocked) throw new IOException("it is blocked");
        var record = new Record(records);
        taken.Add(System.Text.Encoding.UTF8.GetString(record.Id.Span));
        return new(new SinkProgress(record.Length, 1, 0));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
