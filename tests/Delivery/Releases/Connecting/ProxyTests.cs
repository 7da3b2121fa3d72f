using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class ProxyTests
{
    [Fact]
    public async Task A_proxy_of_the_environment_is_gone_through()
    {
        // It takes whole addresses, as a proxy does.
        await using var github = await GitHubs.StartAsync(new() { Root = "/api/v3/" });

        var code = await AskAsync("http://github.firm.example/api/v3/", github.Host);

        Assert.Equal(0, code);
        Assert.Equal("github.firm.example", Assert.Single(github.Seen).Headers["Host"]);
    }

    [Fact]
    public async Task This_machine_is_asked_without_it()
    {
        await using var github = await GitHubs.StartAsync();

        Assert.Equal(0, await AskAsync(github.Api.ToString(), new("http://127.0.0.1:1/")));
    }

    private static async Task<int> AskAsync(string api, Uri proxy)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Assembly.GetExecutingAssembly().Location, ProxyProcess.Name, api])
        {
            Environment = { ["http_proxy"] = proxy.ToString(), ["no_proxy"] = "" },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
