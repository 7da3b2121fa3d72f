using System.Net;
using System.Net.Sockets;
using System.Text;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Probing;

public sealed class HealthProbeTests
{
    [Fact]
    public async Task A_service_that_runs_is_well_and_one_that_has_ended_is_not()
    {
        using var folder = new ServingFolder();
        string url;
        await using (var service = await ServiceProcess.StartAsync(folder))
        {
            url = service.Call.Address.GetLeftPart(UriPartial.Authority);
            Assert.Equal(0, await ProbeAsync(url));
            Assert.Equal(0, await ProbeAsync(url.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal)));
            Assert.Equal(0, await ProbeAsync(url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        }

        Assert.Equal(1, await ProbeAsync(url));
    }

    [Theory]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\n\r\n")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task Who_does_not_say_that_all_is_well_is_not(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, answer);
        Assert.Equal(1, await Task.Run(() => HealthProbe.Ask($"http://{listener.LocalEndpoint}"), TestContext.Current.CancellationToken));
        await answering;
    }

    [Fact]
    public async Task Who_never_answers_is_not_waited_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Assert.Equal(1, await Task.Run(() => HealthProbe.Ask($"http://{listener.LocalEndpoint}"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8080")]
    [InlineData("http://127.0.0.1:1")]
    public void Where_nothing_can_be_asked_nothing_is_well(string url) => Assert.Equal(1, HealthProbe.Ask(url));

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var caller = await listener.AcceptTcpClientAsync();
        var request = new byte[256];
        var length = await caller.GetStream().ReadAsync(request);
        Assert.StartsWith("GET /health/live HTTP/1.1\r\n", Encoding.ASCII.GetString(request, 0, length), StringComparison.Ordinal);
        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
    }

    private static async Task<int> ProbeAsync(string url)
    {
        await using var probe = ServiceProcess.Begin([HealthProbe.Argument], new Dictionary<string, string> { ["SCORING_URL"] = url });
        return await probe.ExitAsync();
    }
}
