using Levain.Scoring.Logging.Buffering;
using Levain.Scoring.Observing;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Logging;

/// <summary>Tries a sink again until it takes the records, with longer and longer waits.</summary>
internal sealed class PatientSink(ILogSink sink, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100), LongestWait = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource hurry = new();
    private TimeSpan wait = FirstWait;
    private long written, unwritable, givenUp;
    private volatile bool healthy = true;

    public long Written => Volatile.Read(ref written);

    public long Unwritable => Volatile.Read(ref unwritable);

    /// <summary>Records that were still in memory when a stop had waited long enough.</summary>
    public long GivenUp => Volatile.Read(ref givenUp);

    /// <summary>Whether the last write went well.</summary>
    public bool Healthy => healthy;

    /// <summary>Ends a long wait and makes none from now on.</summary>
    public void Hurry() => hurry.Cancel();

    /// <summary>Comes back when all records are written, or when it is told to give up.</summary>
    public async Task WriteAllAsync(ReadOnlyMemory<byte> records, CancellationToken giveUp)
    {
        while (records.Length > 0)
        {
            try
            {
                giveUp.ThrowIfCancellationRequested();
                var progress = await sink.WriteAsync(records, giveUp);
                records = records[progress.Bytes..];
                Welcome(progress);
            }
            catch (Exception) when (giveUp.IsCancellationRequested)
            {
                GiveUp(records);
                return;
            }
            catch (Exception away)
            {
                // Whatever it is: a writer that ends would lose all that comes after.
                await WaitAsync(away, giveUp);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await sink.DisposeAsync();
        hurry.Dispose();
    }

    private void Welcome(SinkProgress progress)
    {
        Interlocked.Add(ref written, progress.Written);
        Interlocked.Add(ref unwritable, progress.Unwritable);
        if (progress.Unwritable > 0) logger.Unwritable(progress.Unwritable, sink.Name);
        if (!healthy) logger.Back(sink.Name);
        (healthy, wait) = (true, FirstWait);
    }

    private async Task WaitAsync(Exception away, CancellationToken giveUp)
    {
        if (healthy) logger.Away(sink.Name, Sentence(away.Message));
        healthy = false;
        var hurried = hurry.IsCancellationRequested;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(giveUp, hurried ? giveUp : hurry.Token);
        await Task.Delay(hurried ? FirstWait : wait, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
    }

    private void GiveUp(ReadOnlyMemory<byte> records)
    {
        var count = Record.All(records).LongCount();
        Interlocked.Add(ref givenUp, count);
        logger.GivenUp(count, sink.Name);
    }

    private static string Sentence(string reason) => reason.TrimEnd().TrimEnd('.') + ".";
}
