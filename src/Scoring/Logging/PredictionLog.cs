using Levain.Scoring.Logging.Buffering;
using Levain.Scoring.Logging.Files;
using Levain.Scoring.Logging.Postgres;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Logging;

/// <summary>Keeps what was predicted and what became of it, without holding a request up.</summary>
internal sealed class PredictionLog : IAsyncDisposable
{
    private readonly PredictionLogOptions options;
    private readonly TimeProvider clock;
    private readonly RecordBuffers buffers;
    private readonly PatientSink sink;
    private readonly LogWriter writer;
    private long dropped, refused, sampledOut;
    private int disposed;

    /// <summary>A log over a sink of one's own.</summary>
    internal PredictionLog(PredictionLogOptions options, ILogSink sink, TimeProvider clock, ILogger logger)
    {
        (this.options, this.clock) = (options, clock);
        buffers = new(options.MemoryBytes);
        this.sink = new(sink, clock, logger);
        writer = new(buffers, this.sink, clock, options.FlushInterval);
    }

    public PredictionLogCounts Counts => new()
    {
        Written = sink.Written,
        Dropped = Volatile.Read(ref dropped) + sink.GivenUp,
        Refused = Volatile.Read(ref refused),
        SampledOut = Volatile.Read(ref sampledOut),
        Unwritable = sink.Unwritable,
        PendingBytes = buffers.Position - writer.Done,
        Healthy = sink.Healthy,
    };

    /// <summary>Opens the folder or the database; one that is only away for now does not hold the start up.</summary>
    /// <exception cref="LevainException">
    /// The options are broken, the folder cannot be written, or the database holds a newer schema.
    /// </exception>
    public static async Task<PredictionLog> StartAsync(
        PredictionLogOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellation)
    {
        PredictionLogRules.Demand(options);
        ILogSink sink = options.ConnectionString is { } database
            ? await PostgresSink.OpenAsync(database, logger, cancellation)
            : FileSink.Open(options, clock);
        return new(options, sink, clock, logger);
    }

    /// <summary>Keeps a prediction; false says that it is not to be answered (<see cref="WhenFull.Refuse"/>).</summary>
    public bool TryWrite(in PredictionEvent prediction)
    {
        if (!Sample.Holds(prediction.Id, options.Share))
        {
            Interlocked.Increment(ref sampledOut);
            return true;
        }

        if (Append(prediction)) return true;
        if (options.WhenFull == WhenFull.Refuse)
        {
            Interlocked.Increment(ref refused);
            return false;
        }

        Interlocked.Increment(ref dropped);
        return true;
    }

    /// <summary>
    /// Keeps a late label; false says that there is no room for it and its sender is to send it again: a label
    /// exists once, and unlike an answer it loses nothing by waiting.
    /// </summary>
    public bool TryWrite(in FeedbackEvent feedback)
    {
        if (Append(feedback)) return true;
        Interlocked.Increment(ref refused);
        return false;
    }

    /// <summary>Waits until all that was kept before the call is with the system or the database.</summary>
    public Task FlushAsync(CancellationToken cancellation) => writer.FlushAsync(cancellation);

    /// <summary>Writes what is left, and waits no longer than <see cref="PredictionLogOptions.DrainTimeout"/> for that.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        await writer.DrainAsync(options.DrainTimeout);
        await writer.DisposeAsync();
    }

    private bool Append<T>(in T source) where T : struct, IRecordSource, allows ref struct
    {
        var appended = buffers.TryAppend(source, clock.GetUtcNow().UtcDateTime);
        if (appended == Appended.KeptAndDue) writer.Wake();
        return appended != Appended.Full;
    }
}
