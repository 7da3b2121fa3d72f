using System.Net.Sockets;
using Levain.Scoring.Logging;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>A service that is told to stop ends what it has begun.</summary>
public sealed class StoppingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_middle_of_a_batch_the_answer_arrives_the_log_is_whole_and_the_exit_code_is_0()
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder, "--log-flush-milliseconds=600000");
        var body = "{\"instances\":[" + string.Join(',', Enumerable.Repeat(folder.Request("loan"), 50)) + "]}";
        using var begun = await RawConnection.BeginAsync(service.Call.Address, "loan", body, body.Length / 2);
        await service.TerminateAsync();
        while (await ListensAsync(service.Call.Address)) await Task.Delay(5, Cancellation);
        await begun.SendAsync(body[(body.Length / 2)..]);

        var answer = await begun.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Equal(0, await service.ExitAsync());
        var logged = (await Events.ReadAsync(folder.Log)).Select(e => e.Id).ToList();
        Assert.Equal(50, logged.Count);
        Assert.All(logged, id => Assert.Contains(id, answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_never_ends_does_not_hold_the_stop_up()
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder, "--drain-seconds=0");
        using var begun = await RawConnection.BeginAsync(service.Call.Address, "loan", folder.Request("loan"), 5);
        await service.TerminateAsync();
        Assert.Equal(0, await service.ExitAsync());
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
    }

    private static async Task<bool> ListensAsync(Uri address)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
