using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Levain.Monitoring.Performing;

public sealed class ServiceMetricsTextTests
{
    private const string Text = """
        # HELP levain_scoring_requests_total Requests to predict, by what they were answered with.
        # TYPE levain_scoring_requests_total counter
        levain_scoring_requests_total{otel_scope_name="Levain.Scoring",model="loan",digest="a",status="200"} 80 1764320400000
        levain_scoring_requests_total{model="loan",digest="a",status="422"} 15
        levain_scoring_requests_total{model="loan",digest="b",status="503"} 5
        levain_scoring_requests_total{model="river \"x\", {1}\\\n", digest="a",status="200"} 7
        levain_scoring_duration_seconds_bucket{model="loan",digest="a",le="0.001"} 50
        levain_scoring_duration_seconds_bucket{model="loan",digest="a",le="0.01"} 70
        levain_scoring_duration_seconds_bucket{model="loan",digest="a",le="+Inf"} 90
        levain_scoring_duration_seconds_bucket{model="loan",digest="b",le="0.001"} 0
        levain_scoring_duration_seconds_bucket{model="loan",digest="b",le="0.01"} 10
        levain_scoring_duration_seconds_bucket{model="loan",digest="b",le="+Inf"} 10
        other_metric{a="b} 1
        levain_scoring_log_written_total 7
        """;

    private static readonly QualityFindings Nothing = new()
    {
        Predictions = 0,
        UnrealScores = 0,
        Violations = new(StringComparer.Ordinal),
        BackwardTimes = 0,
        Torn = [],
    };

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Errors_are_all_answers_from_400_on_and_latencies_are_of_all_champions_together(string end)
    {
        var told = ServiceMetricsText.Parse(Text.ReplaceLineEndings(end), "file").AddTo(Nothing, "loan");

        Assert.Equal(0.2, told.ErrorShare);
        Assert.Equal(["0.5", "0.95", "0.99"], told.Latency!.Keys);
        Assert.Equal(1.0, told.Latency["0.5"], 1e-9);
        Assert.Equal((10.0, 10.0), (told.Latency["0.95"], told.Latency["0.99"]));
    }

    [Fact]
    public void Labels_may_hold_anything_and_a_model_that_was_never_asked_has_no_numbers()
    {
        var text = ServiceMetricsText.Parse(Text, "file");
        Assert.Equal((0.0, null), (text.AddTo(Nothing, "river \"x\", {1}\\\n").ErrorShare, text.AddTo(Nothing, "river \"x\", {1}\\\n").Latency));
        Assert.Equal((null, null), (text.AddTo(Nothing, "market").ErrorShare, text.AddTo(Nothing, "market").Latency));
    }

    [Theory]
    [InlineData("levain_scoring_x{a=\"b} 1", "a label's value has no end")]
    [InlineData("levain_scoring_x{a=\"b\\", "a label's value has no end")]
    [InlineData("levain_scoring_x{a=b} 1", "a \" is missing")]
    [InlineData("levain_scoring_x{a", "a = is missing")]
    [InlineData("levain_scoring_x{a=\"b\"", "something is missing")]
    [InlineData("levain_scoring_x", "something is missing")]
    [InlineData("levain_scoring_x many", "'many' was not in a correct format")]
    public void A_line_that_is_no_metric_is_told_with_its_number(string line, string why)
    {
        var told = Assert.Throws<LevainException>(() => ServiceMetricsText.Parse("# a\n" + line, "file m.txt"));
        Assert.StartsWith("file m.txt, line 2 is no metric", told.Message, StringComparison.Ordinal);
        Assert.Contains(why, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>404</html>")]
    [InlineData("process_cpu_seconds_total 4")]
    public void A_text_of_another_program_is_told(string text) => Assert.Contains(
        "holds no levain_scoring_ metrics", Assert.Throws<LevainException>(() => ServiceMetricsText.Parse(text, "page")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Quantiles_are_those_of_Prometheus()
    {
        (double, double)[][] histograms =
        [
            [(0.0001, 0), (0.0005, 3), (0.001, 40), (0.01, 90), (0.1, 99), (double.PositiveInfinity, 99)],
            [(0.1, 7), (0.2, 7), (5, 8), (double.PositiveInfinity, 11)],
            [(0.1, 5), (double.PositiveInfinity, 5)],
        ];
        var asked = histograms.SelectMany((h, i) => new[] { 0.01, 0.1, 0.5, 0.636, 0.95, 0.99, 1 }.Select(l => (Level: l, Number: i, Ours: LatencyQuantiles.Of(l, h)))).ToList();
        Assert.All(asked, a => Assert.True(double.IsFinite(a.Ours)));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Rules(histograms, asked), TestContext.Current.CancellationToken);
        var (code, said) = await PromtoolAsync(file);
        File.Delete(file);
        Assert.True(code == 0, said);
    }

    [Fact]
    public void A_histogram_of_nothing_has_no_quantiles()
    {
        Assert.Equal(double.NaN, LatencyQuantiles.Of(0.5, []));
        Assert.Equal(double.NaN, LatencyQuantiles.Of(0.5, [(1, 0), (double.PositiveInfinity, 0)]));
        Assert.Equal(double.NaN, LatencyQuantiles.Of(0.5, [(1, 1), (2, 2)]));
    }

    private static string Rules((double, double)[][] histograms, IEnumerable<(double Level, int Number, double Ours)> asked)
    {
        var series = histograms.SelectMany((h, i) => h.Select(b => string.Create(
            CultureInfo.InvariantCulture, $"    - {{series: 'h_bucket{{n=\"{i}\",le=\"{Le(b.Item1)}\"}}', values: '{b.Item2}'}}")));
        var tests = asked.Select(a => string.Create(
            CultureInfo.InvariantCulture,
            $"    - {{expr: 'abs(histogram_quantile({a.Level}, h_bucket{{n=\"{a.Number}\"}}) - {a.Ours:F12}) < bool 1e-9', eval_time: 0m, exp_samples: [{{labels: '{{n=\"{a.Number}\"}}', value: 1}}]}}"));
        return $"evaluation_interval: 1m\ntests:\n- interval: 1m\n  input_series:\n{string.Join('\n', series)}\n  promql_expr_test:\n{string.Join('\n', tests)}\n";
    }

    private static string Le(double end) => double.IsInfinity(end) ? "+Inf" : end.ToString(CultureInfo.InvariantCulture);

    private static async Task<(int Code, string Said)> PromtoolAsync(string file)
    {
        using var tool = Start(file);
        Assert.SkipWhen(tool is null, "there is no promtool program (Debian: prometheus)");
        var (told, failed) = (tool!.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (tool.ExitCode, await told + await failed);
    }

    private static Process? Start(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("promtool", ["test", "rules", file]) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
