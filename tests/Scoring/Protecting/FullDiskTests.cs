using System.ComponentModel;
using Levain.Scoring.Observing;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>A full disk under the log: as it was set, answers go on and are counted, or are refused.</summary>
public sealed class FullDiskTests
{
    private const int NoMount = 77;

    [Theory]
    [InlineData("drop")]
    [InlineData("refuse")]
    public async Task Answers_go_on_or_are_refused(string whenFull)
    {
        using var folder = new ServingFolder();
        await using var service = await StartAsync(folder, $"--log-when-full={whenFull}", "--log-memory-bytes=65536", "--log-flush-milliseconds=10");
        var request = "{\"instances\":[" + string.Join(',', Enumerable.Repeat(folder.Request("river"), 100)) + "]}";
        var (answered, refused, metrics) = (0, 0, "");
        for (var i = 0; i < 400 && !(whenFull == "drop" ? Metrics.Value(metrics, "levain_scoring_log_dropped_total") > 0 : refused > 0); i++)
        {
            var answer = await service.Call.PredictAsync("river", request);
            if (answer.Status == 200) answered++;
            else if (answer is { Status: 503 } && answer.Header("Retry-After") == "1") refused++;
            else Assert.Fail(answer.Text);
            metrics = (await service.Call.GetAsync("/metrics")).Text;
        }

        Assert.True(answered > 0);
        Assert.Equal(whenFull == "refuse", refused > 0);
        // The exporter keeps a page for a moment.
        await service.Call.UntilAsync("/metrics", a => Metrics.Value(a.Text, "levain_scoring_log_dropped_total") > 0);
        Assert.Contains("Predictions cannot be written to the folder", service.Output, StringComparison.Ordinal);
        Assert.Equal(200, (await service.Call.GetAsync("/health/ready")).Status);
    }

    private static async Task<ServiceProcess> StartAsync(ServingFolder folder, params string[] arguments)
    {
        var script = $"mount -t tmpfs -o size=16k none '{folder.Log}' || exit {NoMount}; exec \"$@\"";
        ServiceProcess? service = null;
        try
        {
            service = ServiceProcess.Begin(
                [$"--models={folder.Models}", "--url=http://127.0.0.1:0", $"--log-folder={folder.Log}", .. arguments], null, "unshare", "-m", "bash", "-c", script, "bash");
        }
        catch (Win32Exception)
        {
            Assert.Skip("there is no unshare, which makes a small disk");
        }

        if (!await service.ListensAsync())
        {
            Assert.SkipWhen(await service.ExitAsync() == NoMount, "this user cannot mount in a namespace (unshare -m), which a full disk needs");
            Assert.Fail(service.Output);
        }

        return service;
    }
}
