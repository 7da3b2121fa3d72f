using System.ComponentModel;
using System.Diagnostics;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>A known tool that holds a service up by slowness does not get it down.</summary>
public sealed class SlowHttpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("-H")]
    [InlineData("-B")]
    public async Task Slowhttptest_finds_the_service_answering(string attack)
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder);
        using var tool = Start(attack, "-c", "200", "-r", "200", "-i", "1", "-l", "6", "-p", "3", "-u", $"{service.Call.Address}v1/models/loan:predict", "-t", "POST", "-f", "application/json");
        Assert.SkipWhen(tool is null, "there is no slowhttptest program (Debian: slowhttptest)");
        var report = tool!.StandardOutput.ReadToEndAsync(Cancellation);
        var asked = 0;
        for (; !tool.HasExited; asked++)
        {
            Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
            await Task.Delay(20, Cancellation);
        }

        Assert.Contains("service available", await report, StringComparison.Ordinal);
        Assert.DoesNotContain("NO", (await report).Split("service available")[^1].Split('\n')[0], StringComparison.Ordinal);
        Assert.True(asked > 0);
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("slowhttptest", arguments) { RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
