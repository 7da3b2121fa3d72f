using Levain.Delivery.Images.Engines;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Stops a container while requests are under way, and sees that each of them is answered whole.</summary>
internal sealed class Draining(IContainers containers, ServiceCaller service, IReadOnlyList<GoldenCase> cases, TimeProvider clock)
{
    private const int UnderWay = 4;

    // What the service waits for requests, and some time to end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan ToNotice = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(5);

    /// <exception cref="LevainException">An answer is missing, cut or wrong; or the container does not end well.</exception>
    public async Task RunAsync(string container, CancellationToken cancellation)
    {
        var held = cases.Take(UnderWay).Select(c => (Case: c, Body: new HeldBody(c.Request))).ToList();
        try
        {
            var answers = held.Select(h => service.PredictAsync(h.Body, cancellation)).ToList();
            await BegunAsync(held.Select(h => h.Body), answers, cancellation);
            var stopping = containers.StopAsync(container, Patience, cancellation);
            await NoticedAsync(stopping, cancellation);
            foreach (var (_, body) in held) body.Release();
            await EndedAsync(Task.WhenAll(answers), stopping, cancellation);
            for (var i = 0; i < held.Count; i++) await DemandAnswerAsync(held[i].Case, answers[i]);
            await stopping;
        }
        finally
        {
            foreach (var (_, body) in held) body.Release();
        }

        var state = await containers.LookAsync(container, cancellation);
        if (state.IsRunning || state.ExitCode != 0)
            throw new LevainException($"Told to stop (SIGTERM) while it answered, the container {(state.IsRunning ? "still runs." : state.Ending)}");
    }

    private static async Task BegunAsync(IEnumerable<HeldBody> bodies, IReadOnlyList<Task<Answer>> answers, CancellationToken cancellation)
    {
        var begun = Task.WhenAll(bodies.Select(b => b.Begun));
        var first = await Task.WhenAny([begun, .. answers]).WaitAsync(cancellation);
        if (first == begun) return;
        var early = await (Task<Answer>)first;
        throw new LevainException($"The container answers a request with {(int)early.Status} before it has read its body: {early.Brief}");
    }

    // A service that was told to stop is not ready any more; the held requests keep it from ending.
    private async Task NoticedAsync(Task stopping, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (!stopping.IsCompleted && await service.IsReadyAsync(cancellation) != false)
        {
            if (clock.GetElapsedTime(started) > ToNotice)
                throw new LevainException(FormattableString.Invariant($"Told to stop (SIGTERM), the container has not said for {ToNotice.TotalSeconds} seconds that it is not ready any more."));
            await Task.Delay(TimeSpan.FromMilliseconds(10), clock, cancellation);
        }
    }

    // From a container that has ended no answer sets out any more: what is on the way arrives, or never will.
    private async Task EndedAsync(Task answers, Task stopping, CancellationToken cancellation)
    {
        if (await Task.WhenAny(answers, stopping) == answers) return;
        await stopping;
        await Task.WhenAny(answers, Task.Delay(OnTheWay, clock, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (!answers.IsCompleted)
            throw new LevainException("A request that was under way when the container was told to stop (SIGTERM) got no answer: the container ended first.");
    }

    private static async Task DemandAnswerAsync(GoldenCase golden, Task<Answer> answer)
    {
        try
        {
            GoldenCheck.DemandSame(golden, (await answer).Scores("a request under way when it was told to stop"), 0, ", under way when the container was told to stop");
        }
        catch (HttpRequestException lost)
        {
            throw new LevainException(
                $"A request that was under way when the container was told to stop (SIGTERM) got no answer: {lost.GetBaseException().Message.TrimEnd('.')}.", lost);
        }
    }
}
