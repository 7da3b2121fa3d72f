using System.Collections.Concurrent;

namespace Levain;

/// <summary>A clock whose short waits are over at once, and whose long ones never end; it keeps the lengths of all.</summary>
internal sealed class RushedClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();

    /// <summary>The longest wait that is over at once.</summary>
    public TimeSpan Rushed { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The waits that were over at once, in their order.</summary>
    public IEnumerable<TimeSpan> Waits => waits;

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Alarm(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Alarm(RushedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero || dueTime > clock.Rushed) return true;
            clock.waits.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return true;
        }

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
