using System.ComponentModel;
using System.Diagnostics;
using Levain.Monitoring.Performing;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Observing;

/// <summary>What the service tells of itself to Prometheus and to a collector of traces.</summary>
public sealed class ObservingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_are_those_of_the_requests_by_model_and_digest()
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder, "--look-seconds=1");
        var (loan, digest) = (folder.Request("loan"), folder.Digest("loan"));
        for (var i = 0; i < 3; i++) await service.Call.PredictAsync("loan", loan);
        await service.Call.PredictAsync("loan", $"{{\"instances\":[{loan},{loan}]}}");
        await service.Call.PredictAsync("loan", "{}");
        await service.Call.PredictAsync("loan", "{");
        await service.Call.PredictAsync("loan", loan.Replace("{\"row\":{", "{\"row\":{\"x\":1,", StringComparison.Ordinal));
        await service.Call.PredictAsync("river", folder.Request("river"));
        await service.Call.PredictAsync("parcel", folder.Request("parcel"));
        File.Delete(folder.PlaceOf("kiln", "model.zip"));
        folder.Rewrite("kiln", c => c["version"] = 2);
        await service.Call.UntilAsync("/health/ready", a => a.Text.Contains("refused", StringComparison.Ordinal));
        var text = (await service.Call.UntilAsync("/metrics", a => Metrics.Value(a.Text, "levain_scoring_log_written_total") == 7)).Text;

        double Value(string name, params string[] labels) => Metrics.Value(text, "levain_scoring_" + name, labels);
        Assert.Equal((4, 1, 2), (Value("requests_total", "loan", digest, "200"), Value("requests_total", "loan", digest, "400"), Value("requests_total", "loan", digest, "422")));
        Assert.Equal((5, 1), (Value("predictions_total", "loan", digest), Value("predictions_total", "river", folder.Digest("river"))));
        Assert.Equal((7, 0), (Value("duration_seconds_count", "loan", digest), Value("in_flight", "loan", digest)));
        Assert.Equal((5, 1), (Value("probability_count", "loan", digest), Value("probability_count", "parcel", folder.Digest("parcel"))));
        Assert.Equal((1, double.NaN), (Value("value_count", "river"), Value("value_count", "loan")));
        Assert.Equal((1, 1, 1), (Value("model", "loan", digest, "1", "flat"), Value("model", "kiln", "ML.NET"), Value("model_refused", "kiln")));
        Assert.Equal((0, double.NaN), (Value("log_dropped_total"), Value("model_refused", "loan")));
        Assert.NotEqual(double.NaN, Metrics.Value(text, "kestrel_active_connections"));

        // What watches the model reads the same text.
        var quality = ServiceMetricsText.Parse(text, "the service").AddTo(new() { Predictions = 0, UnrealScores = 0, Violations = [], BackwardTimes = 0, Torn = [] }, "loan");
        Assert.Equal(3 / 7.0, quality.ErrorShare);
        Assert.InRange(quality.Latency!["0.5"], 0, quality.Latency["0.99"]);
    }

    [Fact]
    public async Task Promtool_finds_nothing_wrong()
    {
        using var folder = new ServingFolder();
        await using var service = await ServiceProcess.StartAsync(folder);
        foreach (var model in (string[])["loan", "river", "parcel", "kiln"]) await service.Call.PredictAsync(model, folder.Request(model));
        await service.Call.PredictAsync("loan", "{");
        var metrics = await service.Call.GetAsync("/metrics");
        Assert.StartsWith("text/plain", metrics.ContentType, StringComparison.Ordinal);
        using var tool = Start();
        Assert.SkipWhen(tool is null, "there is no promtool program (Debian: prometheus)");
        var (told, failed) = (tool!.StandardOutput.ReadToEndAsync(Cancellation), tool.StandardError.ReadToEndAsync(Cancellation));
        await tool.StandardInput.WriteAsync(metrics.Text.AsMemory(), Cancellation);
        tool.StandardInput.Close();
        await tool.WaitForExitAsync(Cancellation);
        Assert.Equal((0, "", ""), (tool.ExitCode, (await told).Trim(), (await failed).Trim()));
    }

    [Fact]
    public async Task A_span_carries_model_and_digest()
    {
        using var folder = new ServingFolder();
        var digest = folder.Digest("loan");
        await using var service = await RunningService.StartAsync(folder);
        var spans = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ScoringTraces.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (Equals(span.GetTagItem("levain.digest"), digest)) spans.TrySetResult(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await service.Call.PredictAsync("loan", folder.Request("loan"));
        var told = await spans.Task.WaitAsync(Cancellation);
        Assert.Equal(("predict", "loan"), (told.OperationName, told.GetTagItem("levain.model")));
    }

    private static Process? Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("promtool", ["check", "metrics"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
