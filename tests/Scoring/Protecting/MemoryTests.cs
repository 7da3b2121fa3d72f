using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>Memory is that of the usual request, however many there were and whatever they broke.</summary>
[Collection(Alone.Name)]
public sealed class MemoryTests
{
    private const int Bound = 2_000_000;

    [Fact]
    public async Task Thousands_of_requests_good_bad_and_large_leave_nothing_behind()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var loan = folder.Request("loan");
        string[] bodies =
        [
            loan, folder.Request("loan", 3), "{", "{\"row\":{\"id\":1}}", loan.Replace("\"name\":", "\"nam\":", StringComparison.Ordinal),
            "{\"instances\":[" + string.Join(',', Enumerable.Repeat(loan, 50)) + "]}", loan.PadRight(300_000),
        ];
        await AskAsync(service, bodies, 1500);
        var before = Held();
        await AskAsync(service, bodies, 3000);
        Assert.InRange(Held() - before, -10 * Bound, Bound);
    }

    private static async Task AskAsync(RunningService service, string[] bodies, int times)
    {
        for (var i = 0; i < times; i++)
        {
            // The large ones are few: it is the others that come in thousands.
            var answer = await service.Call.PredictAsync("loan", bodies[i % 50 == 0 ? bodies.Length - 1 : i % (bodies.Length - 1)]);
            Assert.InRange(answer.Status, 200, 499);
        }

        await service.FlushAsync();
    }

    private static long Held() => GC.GetTotalMemory(forceFullCollection: true);
}
