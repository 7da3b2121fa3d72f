using Levain.Delivery.Images.Engines;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class DrainingTests
{
    [Fact]
    public async Task An_answer_that_is_missing_when_the_container_has_ended_is_not_waited_for_to_its_limit()
    {
        await using var silent = await LyingProxy.BeforeAsync(new Uri("http://127.0.0.1:1"), isSilent: true);
        using var service = new ServiceCaller(silent.Address, "market", TimeSpan.FromMinutes(10));
        using var engine = new WrappedEngine(new DockerEngine(new Uri("unix:///nowhere"))) { Stopping = _ => Task.CompletedTask };
        var clock = new RushedClock();
        var draining = new Draining(engine, service, [new GoldenCase(1, """{"Close":1}""", [1])], clock);
        Told.Says(
            await Told.ByAsync(() => draining.RunAsync("gone", TestContext.Current.CancellationToken)),
            "under way when the container was told to stop (SIGTERM) got no answer: the container ended first.");
        Assert.Equal([TimeSpan.FromSeconds(5)], clock.Waits);
    }
}
