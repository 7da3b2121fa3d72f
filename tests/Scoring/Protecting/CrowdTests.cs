using System.Net.Sockets;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>Many who want something at once, and those who never finish.</summary>
public sealed class CrowdTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_request_more_than_allowed_is_told_to_come_again()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostRequests = 2 });
        var body = folder.Request("loan");
        using var first = await RawConnection.BeginAsync(service.Call.Address, "loan", body, 10);
        using var second = await RawConnection.BeginAsync(service.Call.Address, "loan", body, 10);
        foreach (var path in (string[])["/v1/models/loan:predict", "/v1/feedback"])
        {
            var refused = await service.Call.PostAsync(path, body);
            Assert.Equal((503, "1", "application/problem+json"), (refused.Status, refused.Header("Retry-After"), refused.ContentType));
        }

        Assert.Equal(200, (await service.Call.GetAsync("/health/ready")).Status);
        await first.SendAsync(body[10..]);
        Assert.StartsWith("HTTP/1.1 200 ", await first.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (await service.Call.PredictAsync("loan", body)).Status);
    }

    [Fact]
    public async Task A_request_that_is_cut_off_gives_its_place_back()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostRequests = 1 });
        var body = folder.Request("loan");
        for (var i = 0; i < 20; i++)
        {
            using var cut = await RawConnection.BeginAsync(service.Call.Address, "loan", body, 10);
            cut.Reset();
            while ((await service.Call.PredictAsync("loan", body)).Status != 200) await Task.Delay(5, Cancellation);
        }

        Assert.DoesNotContain("Error", service.Lines.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_closed_in_the_middle_of_a_body_is_no_failure_of_the_service()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        using (await RawConnection.BeginAsync(service.Call.Address, "loan", folder.Request("loan"), 10))
        {
        }

        Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        Assert.DoesNotContain("Error", service.Lines.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_bodies_and_headers_are_ended_and_hold_nobody_up()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { RequestSeconds = 2 });
        List<RawConnection> slow = [];
        for (var i = 0; i < 100; i++)
        {
            slow.Add(await RawConnection.BeginAsync(service.Call.Address, "loan", folder.Request("loan"), 1));
            slow.Add(await RawConnection.OpenAsync(service.Call.Address));
            await slow[^1].SendAsync("POST /v1/models/loan:predict HTTP/1.1\r\nHost: x\r\nX-Slow:");
        }

        Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        var ends = await Task.WhenAll(slow.Select(s => s.ReadToEndAsync()));
        Assert.All(ends.Where((_, i) => i % 2 == 0), e => Assert.StartsWith("HTTP/1.1 408 ", e, StringComparison.Ordinal));
        Assert.All(ends.Where((_, i) => i % 2 == 1), e => Assert.StartsWith("HTTP/1.1 408 ", e, StringComparison.Ordinal));
        slow.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Five_thousand_connections_are_open_and_a_request_is_answered()
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder);
        List<RawConnection> open = [];
        try
        {
            for (var i = 0; i < 5000; i++) open.Add(await RawConnection.OpenAsync(service.Call.Address));
            await open[0].SendAsync("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            await open[0].ReadAsync("HTTP/1.1 200 OK\r\n");
            await open[4999].SendAsync("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            await open[4999].ReadAsync("HTTP/1.1 200 OK\r\n");
            Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        }
        catch (SocketException full) when (full.SocketErrorCode is SocketError.TooManyOpenSockets)
        {
            Assert.Skip("this user may not open 5,000 connections (ulimit -n)");
        }
        finally
        {
            open.ForEach(c => c.Dispose());
        }
    }

    [Fact]
    public async Task More_connections_than_allowed_are_closed_and_those_inside_are_served()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostConnections = 5 });
        Assert.Equal(200, (await service.Call.GetAsync("/health/live")).Status);
        var others = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RawConnection.OpenAsync(service.Call.Address)));
        foreach (var other in others[4..]) Assert.Equal("", await other.ReadToEndAsync());
        Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        foreach (var other in others) other.Dispose();
    }
}
