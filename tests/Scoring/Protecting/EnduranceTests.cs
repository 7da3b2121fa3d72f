using Levain.Scoring.Logging;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>What must not change with time: memory that does not grow, ids that go up whatever the clock does.</summary>
public sealed class EnduranceTests
{
    [Fact]
    public async Task A_clock_that_is_set_back_neither_repeats_an_id_nor_stops_the_log()
    {
        using var folder = new ServingFolder();
        var clock = new SetClock();
        List<string> ids = [];
        await using (var service = await RunningService.StartAsync(folder, clock: clock))
            for (var i = 0; i < 60; i++)
            {
                if (i % 20 == 10) clock.Now = clock.Now.AddDays(-30);
                ids.Add((await service.Call.PredictAsync("loan", folder.Request("loan"))).Json.GetProperty("id").GetString()!);
            }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(60, ids.Distinct().Count());
        Assert.Equal(ids, (await Events.ReadAsync(folder.Log)).Select(e => e.Id));
    }
}
