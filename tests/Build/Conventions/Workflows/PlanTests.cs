using Levain.CommandLine;
using Levain.Tasks;
using Xunit;

namespace Levain.Conventions.Workflows;

/// <summary>Every job's build line, as the runner's shell hands it to the build.</summary>
public sealed class PlanTests
{
    private const string Payload = """{"client_payload":{"model":"fraud","as_of":"2025-07-31","reason":"drift of Amount"}}""";

    private static readonly (Start Start, string Arguments)[] Lines =
    [
        (new("ci.yml", "checks", "push"), "--target=CI --setup"),
        (new("ci.yml", "macos", "pull_request"), "--target=Test"),
        (new("ci.yml", "models", "push"), "--target=Retrain"),
        (new("ci.yml", "models", "pull_request"), "--target=Retrain --push"),
        (new("ci.yml", "models", "workflow_dispatch"), "--target=Retrain --push"),
        (new("retrain.yml", "models", "schedule"), "--target=Models"),
        (new("retrain.yml", "models", "workflow_dispatch") { Inputs = """{"model":"fraud,market","as-of":""}""" }, "--target=Models --model=fraud,market"),
        (new("retrain.yml", "models", "repository_dispatch") { Payload = Payload }, "--target=Models --model=fraud"),
        (new("retrain.yml", "retrain", "schedule"), "--target=Retrain --model=market --push"),
        (new("retrain.yml", "retrain", "workflow_dispatch") { Inputs = """{"model":"","as-of":"2020-03-31"}""" }, "--target=Retrain --model=market --as-of=2020-03-31 --push"),
        (new("retrain.yml", "retrain", "repository_dispatch") { Payload = Payload, Model = "fraud" }, "--target=Retrain --model=fraud --as-of=2025-07-31 --push"),
        (new("monitor.yml", "models", "schedule"), "--target=Models"),
        (new("monitor.yml", "monitor", "schedule") { Connection = "Host=db" }, "--target=CT --model=market --push"),
        (new("monitor.yml", "monitor", "workflow_dispatch") { Inputs = """{"model":"","reason":"a new card"}""" }, "--target=CT --model=market|--reason=a new card|--push"),
        (new("release.yml", "models", "push") { Ref = "refs/tags/fraud/v2" }, "--target=Models"),
        (new("release.yml", "models", "workflow_dispatch") { Inputs = """{"model":"fraud"}""" }, "--target=Models --model=fraud"),
        (new("release.yml", "release", "push"), "--target=Release --model=market --push"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_start_gives_the_line_that_it_should_and_the_program_understands_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the line is for bash");
        var targets = Target.In(typeof(FetchTask).Assembly).Select(t => t.Name).ToList();
        var plans = await Plan.OfAsync([.. Lines.Select(l => l.Start)]);

        for (var i = 0; i < Lines.Length; i++)
        {
            var arguments = await BuildLine.ArgumentsAsync(plans[i], Cancellation);
            Assert.Equal($"{Lines[i].Start}: {Lines[i].Arguments.Replace('|', ' ')}", $"{Lines[i].Start}: {string.Join(' ', arguments)}");
            if (Lines[i].Arguments.Contains('|', StringComparison.Ordinal)) Assert.Contains(Lines[i].Arguments.Split('|')[1], arguments);
            Assert.Equal("", string.Join(' ', ArgumentCheck.Check(arguments, targets)));
        }
    }

    [Fact]
    public void Every_job_is_started_in_that_table()
    {
        var jobs = WorkflowFiles.All.Where(f => f.Key != WorkflowFiles.Called)
            .SelectMany(f => Workflow.Parse(f.Key, f.Value).Jobs.Where(j => j.Uses is not null).Select(j => (f.Key, j.Id)));

        Assert.Equal(jobs.Order(), Lines.Select(l => (l.Start.File, l.Start.Job)).Distinct().Order());
    }

    [Fact]
    public void The_line_of_windows_is_understood()
    {
        var line = Workflow.Parse("ci.yml", WorkflowFiles.All["ci.yml"]).Job("windows").Shells.Single().At("run")!.ToString();

        Assert.Equal("", string.Join(' ', ArgumentCheck.Check(line.Split(' ')[1..], [.. Target.In(typeof(FetchTask).Assembly).Select(t => t.Name)])));
    }

    [Fact]
    public async Task A_token_is_there_only_where_something_is_sent_and_a_registrys_only_where_one_is_named()
    {
        var plans = await Plan.OfAsync([.. Lines.Select(l => l.Start)]);

        Assert.Contains(plans, p => p.Environment["PUSH"] == "");
        Assert.All(plans, p => Assert.Equal(p.Environment["PUSH"] == "1" ? "the-token" : "", p.Environment["GITHUB_TOKEN"]));
        Assert.All(plans, p => Assert.Equal(
            p.Environment["LEVAIN_REGISTRY"] == "" ? ("", "") : ("baker", "the-token"), (p.Environment["LEVAIN_REGISTRY_USER"], p.Environment["LEVAIN_REGISTRY_TOKEN"])));
        Assert.All(plans, p => Assert.Contains(p.Environment["LEVAIN_REGISTRY"], new[] { "", "ghcr.io/bank/models" }));
        Assert.Single(plans, p => p.Environment["LEVAIN_LOG_CONNECTION"] == "Host=db");
    }

    [Fact]
    public async Task Whoever_asks_for_it_a_model_is_in_one_training_at_a_time()
    {
        var asked = Lines.Where(l => l.Start.Job is "retrain" or "monitor").Select(l => l.Start).ToList();
        var groups = (await Plan.OfAsync([.. asked.Select(s => s with { Model = "fraud" }), .. asked.Select(s => s with { Model = "market" })])).Select(p => p.Group);

        Assert.Equal(["retrain-fraud", "retrain-market"], groups.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("$(touch owned)")]
    [InlineData("`touch owned`")]
    [InlineData("fraud; touch owned")]
    [InlineData("\" || touch owned || \"")]
    [InlineData("' * ? ~ $HOME\ntouch owned")]
    public async Task What_a_stranger_writes_stays_one_value(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the line is for bash");
        var payload = System.Text.Json.JsonSerializer.Serialize(new { client_payload = new { model = text, as_of = text, reason = text } });
        var start = new Start("retrain.yml", "retrain", "repository_dispatch") { Payload = payload, Model = text };

        var arguments = await BuildLine.ArgumentsAsync((await Plan.OfAsync([start])).Single(), Cancellation);

        Assert.Equal(["--target=Retrain", "--model=" + text, "--as-of=" + text, "--push"], arguments);
        Assert.NotEmpty(ArgumentCheck.Check(arguments, ["Retrain"]));
    }

    [Fact]
    public async Task Options_are_split_at_blanks_and_nothing_in_them_is_expanded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the line is for bash");
        var plan = (await Plan.OfAsync([Lines[0].Start])).Single();
        var changed = plan.With("--explain  * $HOME --jobs=2 $(touch owned)");

        Assert.Equal(["--target=CI", "--setup", "--explain", "*", "$HOME", "--jobs=2", "$(touch", "owned)"], await BuildLine.ArgumentsAsync(changed, Cancellation));
    }
}
