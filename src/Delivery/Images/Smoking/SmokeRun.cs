using Levain.Definitions.Policies;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Takes one started container through all that a service must do.</summary>
internal sealed class SmokeRun(IContainerEngine engine, StageWork work, PackedImage image, IReadOnlyList<GoldenCase> cases, TimeProvider clock)
{
    private const double Megabyte = 1e6;
    private readonly List<string> checks = [];

    /// <summary>What was looked at and found right, in order.</summary>
    public IReadOnlyList<string> Checks => checks;

    /// <summary>Starts, asks, loads, stops; the container is gone afterwards, whatever happens.</summary>
    public async Task RunAsync(ContainerOrder order, SmokeLimits limits)
    {
        var begun = clock.GetTimestamp();
        var container = await engine.StartAsync(order, work.Cancellation);
        try
        {
            using var service = new ServiceCaller(container.Address, work.Model, limits.Answer);
            var waiting = new Waiting(engine, clock, limits.Ready);
            await waiting.ReadyAsync(container.Id, service, work.Cancellation);
            work.Measured[Served.StartSeconds.Id] = Math.Round(clock.GetElapsedTime(begun).TotalSeconds, 3);
            Note("ready", 0.2);
            await AskAsync(service);
            await waiting.HealthyAsync(container.Id, work.Cancellation);
            Note("healthy by the image's own check", 0.5);
            await LoadAsync(container.Id, service);
            await new Draining(engine, service, cases, clock).RunAsync(container.Id, work.Cancellation);
            Note("stopped by SIGTERM with every request under way answered, exit code 0", 1);
        }
        catch (HttpRequestException lost)
        {
            throw await LostAsync(container.Id, $"does not answer any more: {lost.GetBaseException().Message.TrimEnd('.')}", lost);
        }
        catch (TimeoutException hanging)
        {
            throw await LostAsync(container.Id, $"has not answered {hanging.Message}", hanging);
        }
        finally
        {
            await engine.RemoveAsync(container.Id, CancellationToken.None);
        }
    }

    private async Task AskAsync(ServiceCaller service)
    {
        await ServedModel.DemandAsync(service, work.Model, image, work.Cancellation);
        Note("digest and version of the champion", 0.25);
        var check = new GoldenCheck(service, cases);
        await check.OneByOneAsync(work.Cancellation);
        Note("golden rows one by one, bit for bit", 0.3);
        await check.TogetherAsync(work.Cancellation);
        Note("golden rows together, bit for bit", 0.35);
        await BadRequests.DemandRefusalAsync(service, cases[0].Request, work.Cancellation);
        Note("bad rows refused with 422 and their violations", 0.4);
    }

    private async Task LoadAsync(string container, ServiceCaller service)
    {
        var times = await new Load(service, cases, clock).RunAsync(work.Cancellation);
        work.Measured[Served.LatencyP50.Id] = Math.Round(Load.Quantile(times, 0.5), 3);
        work.Measured[Served.LatencyP99.Id] = Math.Round(Load.Quantile(times, 0.99), 3);
        Note("golden rows under load, bit for bit", 0.9);
        var state = await engine.LookAsync(container, work.Cancellation);
        if (!state.IsRunning) throw new LevainException($"Under load the container {state.Ending}");
        if (state.MemoryBytes is { } bytes) work.Measured[Served.MemoryMegabytes.Id] = Math.Round(bytes / Megabyte, 1);
    }

    private async Task<LevainException> LostAsync(string container, string how, Exception lost)
    {
        var state = await engine.LookAsync(container, work.Cancellation);
        return new LevainException(state.IsRunning ? $"The container {how}{state.Said}" : $"While it was asked, the container {state.Ending}", lost);
    }

    private void Note(string check, double share)
    {
        checks.Add(check);
        work.Progress.Report(share);
    }
}
