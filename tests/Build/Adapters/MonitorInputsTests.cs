using System.Net;
using System.Net.Sockets;
using Levain.CommandLine;
using Levain.Output;
using Xunit;

namespace Levain.Adapters;

public sealed class MonitorInputsTests : IDisposable
{
    private readonly WrittenCheckout checkout = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_checkouts_own_log_is_read_where_none_is_named()
    {
        Assert.Equal("folder " + checkout.Workspace.Predictions, Inputs(null, null).Log.Name);
        Assert.Equal("folder elsewhere", Inputs("elsewhere", null).Log.Name);
    }

    [Fact]
    public void A_database_is_read_where_no_folder_is_named_and_its_password_is_printed_nowhere()
    {
        var asked = new MonitorArguments { Connection = "Host=127.0.0.1;Password=secret" };

        Assert.Equal("PostgreSQL", new MonitorInputs(asked, checkout.Workspace).Log.Name);
        Assert.Equal("folder here", new MonitorInputs(asked with { Folder = "here" }, checkout.Workspace).Log.Name);
        Assert.DoesNotContain("secret", asked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_there_are_no_metrics() => Assert.Null(await Inputs(null, null).MetricsAsync(Cancellation));

    [Fact]
    public async Task Metrics_may_be_a_file()
    {
        checkout.Write("metrics.txt", "levain_scoring_requests_total{model=\"fraud\",status=\"200\"} 3\n");

        Assert.NotNull(await Inputs(null, Path.Combine(checkout.Workspace.Root, "metrics.txt")).MetricsAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_of_another_service_is_told()
    {
        checkout.Write("metrics.txt", "flour 1");

        var told = await Assert.ThrowsAsync<LevainException>(() => Inputs(null, Path.Combine(checkout.Workspace.Root, "metrics.txt")).MetricsAsync(Cancellation));

        Assert.Contains("metrics.txt holds no levain_scoring_ metrics", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_service_that_is_away_are_told()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        foreach (var place in new[] { Path.Combine(checkout.Workspace.Root, "none.txt"), FormattableString.Invariant($"http://127.0.0.1:{port}/metrics") })
        {
            var told = await Assert.ThrowsAsync<LevainException>(() => Inputs(null, place).MetricsAsync(Cancellation));
            Assert.StartsWith($"The service's metrics cannot be had from {place}: ", told.Message, StringComparison.Ordinal);
            Assert.Contains("--metrics=http://127.0.0.1:8080/metrics", told.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => checkout.Dispose();

    private MonitorInputs Inputs(string? folder, string? metrics) => new(new MonitorArguments { Folder = folder, Metrics = metrics }, checkout.Workspace);
}
