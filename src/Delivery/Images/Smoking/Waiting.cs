using Levain.Delivery.Images.Engines;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Waits for a container until it is as it should be, or has ended.</summary>
internal sealed class Waiting(IContainers containers, TimeProvider clock, TimeSpan limit)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // Between two looks at the engine, which cost more than asking the service.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until the service may be sent requests.</summary>
    /// <exception cref="LevainException">The container ends, or the time does.</exception>
    public async Task ReadyAsync(string container, ServiceCaller service, CancellationToken cancellation)
    {
        var (started, looked) = (clock.GetTimestamp(), clock.GetTimestamp());
        while (await service.IsReadyAsync(cancellation) != true)
        {
            if (clock.GetElapsedTime(looked) > Look)
            {
                DemandRunning(await containers.LookAsync(container, cancellation));
                looked = clock.GetTimestamp();
            }

            if (clock.GetElapsedTime(started) > limit) throw await LateAsync(container, "is not ready", cancellation);
            await Task.Delay(Pause, clock, cancellation);
        }
    }

    /// <summary>Waits until the image's own health check says that all is well.</summary>
    /// <exception cref="LevainException">It says otherwise, there is none, or the time ends.</exception>
    public async Task HealthyAsync(string container, CancellationToken cancellation)
    {
        for (var started = clock.GetTimestamp(); ; await Task.Delay(Look, clock, cancellation))
        {
            var state = await containers.LookAsync(container, cancellation);
            DemandRunning(state);
            if (state.Health == "healthy") return;
            if (state.Health is null or "none") throw new LevainException("The image has no health check: an engine could not tell that its service hangs. Run --target=Package --force.");
            if (state.Health == "unhealthy" || clock.GetElapsedTime(started) > limit)
                throw await LateAsync(container, $"is {state.Health} by its own health check", cancellation);
        }
    }

    private static void DemandRunning(ContainerState state)
    {
        if (!state.IsRunning) throw new LevainException($"The container {state.Ending}");
    }

    private async Task<LevainException> LateAsync(string container, string what, CancellationToken cancellation)
    {
        var state = await containers.LookAsync(container, cancellation);
        return new LevainException(FormattableString.Invariant($"The container {what} after {limit.TotalSeconds:0.#} seconds{state.Said}"));
    }
}
