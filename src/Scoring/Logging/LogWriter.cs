using System.Threading.Channels;
using Levain.Scoring.Logging.Buffering;

namespace Levain.Scoring.Logging;

/// <summary>Takes what waits in memory to the sink in the background, and tries again for as long as it must.</summary>
internal sealed class LogWriter : IAsyncDisposable
{
    private readonly RecordBuffers buffers;
    private readonly PatientSink sink;
    private readonly TimeProvider clock;
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource abandoned = new();
    private readonly ITimer timer;
    private readonly Task running;
    private TaskCompletionSource pass = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long done;

    public LogWriter(RecordBuffers buffers, PatientSink sink, TimeProvider clock, TimeSpan flushInterval)
    {
        (this.buffers, this.sink, this.clock) = (buffers, sink, clock);
        timer = clock.CreateTimer(_ => Wake(), null, flushInterval, flushInterval);
        running = Task.Run(RunAsync);
    }

    /// <summary>Bytes of the records that are done with, of all that were ever kept.</summary>
    public long Done => Volatile.Read(ref done);

    /// <summary>Writes before the interval is over.</summary>
    public void Wake() => wake.Writer.TryWrite(true);

    /// <summary>Waits until all that was kept before the call is written.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var target = buffers.Position;
        while (true)
        {
            // Taken before the look at what is done: a pass that ends in between has completed it.
            var next = Volatile.Read(ref pass).Task;
            if (Done >= target) return;
            Wake();
            await next.WaitAsync(cancellation);
        }
    }

    /// <summary>Keeps nothing from now on and writes what is left, waiting at most that long for an absent sink.</summary>
    public async Task DrainAsync(TimeSpan atMost)
    {
        buffers.Close();
        await timer.DisposeAsync();
        sink.Hurry();
        wake.Writer.TryComplete();
        await using (clock.CreateTimer(_ => abandoned.Cancel(), null, atMost, Timeout.InfiniteTimeSpan)) await running;
    }

    public async ValueTask DisposeAsync()
    {
        await sink.DisposeAsync();
        abandoned.Dispose();
    }

    private async Task RunAsync()
    {
        while (await wake.Reader.WaitToReadAsync())
        {
            wake.Reader.TryRead(out _);
            await PassAsync();
        }

        await PassAsync();
    }

    private async Task PassAsync()
    {
        for (var records = buffers.Take(); records.Length > 0; records = buffers.Take())
        {
            await sink.WriteAllAsync(records, abandoned.Token);
            Interlocked.Add(ref done, records.Length);
        }

        Interlocked.Exchange(ref pass, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
