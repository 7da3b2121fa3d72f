using System.Net;
using System.Net.Sockets;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Settings;

/// <summary>A service that cannot start says in a sentence why, ends with 1, and shows no stack.</summary>
public sealed class StartTests
{
    public static TheoryData<string[], string> Refused => new()
    {
        { ["--most-row=5"], "The setting --most-row is unknown" },
        { ["--most-rows=none"], "--most-rows=none is not understood" },
        { ["--log-postgres=Password=swordfish"], "environment only" },
        { ["--models=/nowhere at all"], "No champion lies in /nowhere at all" },
        { ["--log=postgres"], "needs a connection string" },
        { ["--log-folder=/proc/nowhere"], "/proc/nowhere" },
        { ["--log-rotate-bytes=8192", "--log-keep-bytes=4096"], "" },
        { ["--url=http://192.0.2.1:80"], "192.0.2.1" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_broken_setting(string[] arguments, string told)
    {
        using var folder = new ServingFolder();
        await using var service = ServiceProcess.Begin([$"--models={folder.Models}", "--url=http://127.0.0.1:0", $"--log-folder={folder.Log}", .. arguments]);
        var exit = await service.ExitAsync();
        Assert.True(exit == 1, service.Output);
        Assert.Contains(told, service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var folder = new ServingFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var service = ServiceProcess.Begin(
            [$"--models={folder.Models}", $"--log-folder={folder.Log}", FormattableString.Invariant($"--url=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}")]);
        Assert.Equal(1, await service.ExitAsync());
        Assert.Contains("address already in use", service.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_setting_and_ends_well()
    {
        await using var service = ServiceProcess.Begin(["--help"]);
        Assert.Equal(0, await service.ExitAsync());
        Assert.All(SettingTable.All, s => Assert.Contains(s.Variable, service.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_variable_of_the_environment()
    {
        await using var service = ServiceProcess.Begin([], new Dictionary<string, string> { ["SCORING_SHARE"] = "1" });
        Assert.Equal(1, await service.ExitAsync());
        Assert.Contains("The setting SCORING_SHARE is unknown", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_loopback_is_listened_to_and_the_environment_of_the_framework_changes_nothing()
    {
        using var folder = new ServingFolder();
        var framework = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0", ["ASPNETCORE_HTTP_PORTS"] = "0", ["ASPNETCORE_ENVIRONMENT"] = "Development" };
        await using var service = await ServiceProcess.StartAsync(folder, framework);
        Assert.Equal("127.0.0.1", service.Call.Address.Host);
        Assert.Single(service.Output.Split('\n'), l => l.Contains("Now listening on", StringComparison.Ordinal));
        var failed = await service.Call.PredictAsync("loan", folder.Request("loan").Replace("{\"row\":{", "{\"row\":[", StringComparison.Ordinal));
        Assert.DoesNotContain("Exception:", failed.Text, StringComparison.Ordinal);
    }
}
