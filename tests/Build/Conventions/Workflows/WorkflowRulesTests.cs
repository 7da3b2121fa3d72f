using Xunit;

namespace Levain.Conventions.Workflows;

public sealed class WorkflowRulesTests
{
    [Fact]
    public void The_five_workflows_hold_every_rule()
    {
        Assert.Equal(["ci.yml", "monitor.yml", "release.yml", "retrain.yml", WorkflowFiles.Called], WorkflowFiles.All.Keys);
        Assert.Empty(WorkflowRules.Faults(WorkflowFiles.All));
    }

    [Theory]
    [InlineData("target.yml", "actions/setup-dotnet@a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0", "actions/setup-dotnet@v6", "target.yml: no commit with its release: - uses: actions/setup-dotnet@v6")]
    [InlineData("target.yml", "a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0", "a98b56852c35b8e3190ac28c8c2271da59106c68", "target.yml: no commit with its release: - uses: actions/setup-dotnet@a98b56852c35b8e3190ac28c8c2271da59106c68")]
    [InlineData("ci.yml", "a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0", "a98b56852c35b8e3190ac28c8c2271da59106c69 # v6.0.1", "actions/setup-dotnet: several commits")]
    [InlineData("monitor.yml", "secrets.LEVAIN_LOG_CONNECTION", "secrets.MY_TOKEN", "monitor.yml: another secret: secrets.MY_TOKEN")]
    [InlineData("release.yml", "permissions: {}", "permissions: write-all", "release.yml: permissions at the top: write-all")]
    [InlineData("release.yml", "permissions: {}\n", "\n", "release.yml: permissions at the top: none")]
    [InlineData("target.yml", "jobs:\n", "permissions: {}\n\njobs:\n", "target.yml: permissions at the top: ")]
    [InlineData("ci.yml", "  pull_request:\n", "  pull_request_target:\n", "ci.yml: a stranger's code would run with our token")]
    [InlineData("ci.yml", "    permissions:\n      contents: read\n    runs-on", "    runs-on", "ci.yml, windows: no permissions of its own")]
    [InlineData("ci.yml", "    timeout-minutes: 90\n", "", "ci.yml, windows: no time limit")]
    [InlineData("ci.yml", "run: ./build.ps1 --target=Test", "run: |\n          ./build.ps1 --target=Test\n          rm -rf artifacts", "ci.yml, windows: 2 lines of shell")]
    [InlineData("ci.yml", "run: ./build.ps1 --target=Test", "run: dotnet test", "ci.yml, windows: no build line")]
    [InlineData("target.yml", "\"--target=$TARGET\"", "\"--target=${{ inputs.target }}\"", "target.yml, build: a value becomes shell")]
    [InlineData("monitor.yml", "group: retrain-", "group: monitor-", "monitor.yml, monitor: two trainings of a model may meet")]
    [InlineData("retrain.yml", "cancel-in-progress: false", "cancel-in-progress: true", "retrain.yml, retrain: a training may be cut off")]
    public void A_broken_copy_is_told(string file, string old, string changed, string fault) =>
        Assert.Equal([fault], WorkflowRules.Faults(WorkflowFiles.Broken(file, old, changed)));

    /// <summary>What each job's token may do, as it was approved.</summary>
    [Theory]
    [InlineData("ci.yml", "checks", "contents: read")]
    [InlineData("ci.yml", "macos", "contents: read")]
    [InlineData("ci.yml", "windows", "contents: read")]
    [InlineData("ci.yml", "models", "contents: read, checks: write, statuses: write, pull-requests: write")]
    [InlineData("retrain.yml", "models", "contents: read")]
    [InlineData("retrain.yml", "retrain", "contents: write, pull-requests: write, actions: write, packages: read")]
    [InlineData("monitor.yml", "models", "contents: read")]
    [InlineData("monitor.yml", "monitor", "contents: write, pull-requests: write, actions: write, issues: write, packages: read")]
    [InlineData("release.yml", "models", "contents: read")]
    [InlineData("release.yml", "release", "contents: write, packages: write")]
    public void A_jobs_token_may_what_was_approved(string file, string job, string permissions) =>
        Assert.Equal(permissions, Workflow.Parse(file, WorkflowFiles.All[file]).Job(job).Node.At("permissions")!.Line());

    [Fact]
    public void Every_job_stands_in_that_table() =>
        Assert.Equal(10, WorkflowFiles.All.Where(f => f.Key != WorkflowFiles.Called).Sum(f => Workflow.Parse(f.Key, f.Value).Jobs.Count));

    [Fact]
    public void The_tag_of_a_release_and_the_move_of_a_champion_start_release()
    {
        var push = Workflow.Parse("release.yml", WorkflowFiles.All["release.yml"]).Root.At("on")!["push"];

        Assert.Equal(["*/v*", "models/*/champion.json", "main"], new[] { push["tags"][0], push["paths"][0], push["branches"][0] }.Select(n => n.ToString()));
    }

    [Fact]
    public void The_page_on_github_names_every_input_and_every_jobs_permissions()
    {
        var page = Repository.Read("docs", "github.md");
        var inputs = Workflow.Parse(WorkflowFiles.Called, WorkflowFiles.All[WorkflowFiles.Called]).Root["on"]["workflow_call"]["inputs"];

        Assert.All(((YamlDotNet.RepresentationModel.YamlMappingNode)inputs).Children.Keys, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        foreach (var job in WorkflowFiles.All.Where(f => f.Key != WorkflowFiles.Called).SelectMany(f => Workflow.Parse(f.Key, f.Value).Jobs))
            Assert.Contains($"`{job.Node.At("permissions")!.Line()}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Dependabot_looks_at_actions_and_packages_once_a_week_in_one_request_each()
    {
        var updates = Workflow.Load(Repository.Read(".github", "dependabot.yml"))["updates"];

        Assert.Equal(["github-actions", "nuget"], new[] { updates[0], updates[1] }.Select(u => u["package-ecosystem"].ToString()));
        Assert.All(new[] { updates[0], updates[1] }, u => Assert.Equal("weekly", u["schedule"]["interval"].ToString()));
        Assert.All(new[] { updates[0], updates[1] }, u => Assert.NotEmpty(u["groups"].AllNodes));
    }
}
