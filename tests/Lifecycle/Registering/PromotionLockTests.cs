using Xunit;

namespace Levain.Registering;

public sealed class PromotionLockTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly RushedClock clock = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task One_move_of_a_model_happens_at_a_time()
    {
        using var taken = await TakeAsync("houses");
        Told.Says(
            await Told.ByAsync(() => TakeAsync("houses")), "Another process moves the champion of houses", "same command again");
        using var other = await TakeAsync("cars");
    }

    [Fact]
    public async Task One_who_waits_gives_up_after_half_a_minute()
    {
        using var taken = await TakeAsync("houses");
        await Told.ByAsync(() => TakeAsync("houses"));
        Assert.InRange(clock.Waits.Sum(w => w.TotalSeconds), 29.5, 30);
    }

    [Fact]
    public async Task One_who_waits_takes_it_when_its_holder_has_ended()
    {
        var held = new StoppedWaits();
        var taken = await TakeAsync("houses");
        var waiting = PromotionLock.TakeAsync(checkout.Workspace, "houses", held, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        await taken.DisposeAsync();
        held.GoOn();
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task It_is_free_again_after_its_holder()
    {
        for (var i = 0; i < 3; i++)
            await (await TakeAsync("houses")).DisposeAsync();
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task A_held_lock_lets_no_pointer_move_and_no_line_be_added()
    {
        using var taken = await TakeAsync("houses");
        await Told.ByAsync(() => checkout.Registry.PromoteAsync(Champions.Of("sha256:a"), null, Champions.Entry("sha256:a")));
        await Told.ByAsync(() => checkout.Registry.AppendAsync(Champions.Entry("sha256:a", what: HistoryEvent.Kept)));
        Assert.Null(checkout.Registry.Champion("houses"));
        Assert.Empty(checkout.Registry.History("houses"));
    }

    private Task<FileStream> TakeAsync(string model) =>
        PromotionLock.TakeAsync(checkout.Workspace, model, clock, TestContext.Current.CancellationToken);

    /// <summary>A clock whose waits are over when the test says so.</summary>
    private sealed class StoppedWaits : TimeProvider
    {
        private Action? ring;

        public void GoOn() => ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ring = () => callback(state);
            return new RushedClock { Rushed = TimeSpan.Zero }.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}
