using System.Text;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>A body of a hundred megabytes is refused before it is read; the service's memory does not follow it.</summary>
public sealed class LargeBodyTests
{
    private const int Large = 100_000_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/models/loan:predict", true)]
    [InlineData("/v1/models/loan:predict", false)]
    [InlineData("/v1/feedback", true)]
    [InlineData("/v1/feedback", false)]
    public async Task Is_refused_with_413(string path, bool isAnnounced)
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder);
        await service.Call.PredictAsync("loan", folder.Request("loan"));
        var before = service.PeakMemory;
        using var connection = await RawConnection.OpenAsync(service.Call.Address);
        await connection.SendAsync(
            $"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + (isAnnounced ? $"Content-Length: {Large}\r\n\r\n" : "Transfer-Encoding: chunked\r\n\r\n"));
        var sending = SendAsync(connection, isAnnounced);
        Assert.StartsWith("HTTP/1.1 413 ", await connection.ReadToEndAsync(), StringComparison.Ordinal);
        await sending;
        Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        Assert.InRange(service.PeakMemory - before, 0, Large / 2);
        Assert.DoesNotContain("fail:", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_and_the_last_that_is_allowed_is_not()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostBytes = 1024 });
        var request = folder.Request("kiln");
        Assert.Equal(200, (await service.Call.PredictAsync("kiln", request.PadRight(1024))).Status);
        var refused = await service.Call.PredictAsync("kiln", request.PadRight(1025));
        Assert.Equal(413, refused.Status);
        Assert.Contains("1024 bytes", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/models/loan:predict", "application/json", 413)]
    [InlineData("/v1/feedback", "application/json", 413)]
    [InlineData("/v1/feedback", "text/plain", 415)]
    [InlineData("/v1/models/nobody:predict", "application/json", 404)]
    public async Task Who_announces_too_much_is_told_that_the_connection_ends(string path, string type, int status)
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostBytes = 1024 });
        using var connection = await RawConnection.OpenAsync(service.Call.Address);
        await connection.SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nContent-Length: 1025\r\n\r\n{new string(' ', 1025)}");
        var answer = await connection.ReadToEndAsync();
        Assert.StartsWith(FormattableString.Invariant($"HTTP/1.1 {status} "), answer, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
    }

    // The service may end the connection before all is sent.
    private static async Task SendAsync(RawConnection connection, bool isAnnounced)
    {
        var part = Encoding.ASCII.GetBytes("{\"id\":\"" + new string('x', 99_993));
        try
        {
            for (var sent = 0; sent < Large; sent += part.Length)
            {
                if (!isAnnounced) await connection.SendAsync("186A0\r\n");
                await connection.SendAsync(part);
                if (!isAnnounced) await connection.SendAsync("\r\n");
            }
        }
        catch (IOException)
        {
            Cancellation.ThrowIfCancellationRequested();
        }
    }
}
