using Cake.Core;
using Cake.Frosting;
using Xunit;

namespace Levain.Hosting;

[Collection(OnTheConsole.Name)]
public sealed class LifetimeTests
{
    [Fact]
    public void Setups_run_before_the_task_and_teardowns_after_it() => Assert.Equal(
        ["setup", "task setup First", "first", "finally", "task teardown First", "teardown"],
        Run("--target=First").Journal);

    [Fact]
    public void Each_task_has_its_own_setup_and_teardown() => Assert.Equal(
        ["task setup First", "task teardown First", "task setup Second", "task teardown Second"],
        Run("--target=Second").Journal.Where(line => line.StartsWith("task", StringComparison.Ordinal)));

    [Fact]
    public void Teardowns_run_after_a_failure_too()
    {
        var run = Run("--target=Broken");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["setup", "task setup Broken", "task teardown Broken failed", "teardown failed"], run.Journal);
    }

    [Fact]
    public void The_report_comes_after_the_last_teardown_also_on_failure()
    {
        var output = Run("--target=Broken").Output;

        Assert.True(output.IndexOf("last words", StringComparison.Ordinal) < output.IndexOf("Duration", StringComparison.Ordinal));
        Assert.Contains("Failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_still_runs_the_setup_and_the_teardown_of_the_build() =>
        Assert.Equal(["setup", "teardown"], Run("--target=First", "--dryrun").Journal);

    private static HostRun Run(params string[] args) => HostRun.With(
        host => host.UseLifetime<BuildLifetime>().UseTaskLifetime<EachTask>(),
        [typeof(First), typeof(Second), typeof(Broken)],
        args);

    [TaskName("First")]
    private sealed class First(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("first");

        public override void Finally(ICakeContext context) => journal.Add("finally");
    }

    [TaskName("Second")]
    [IsDependentOn(typeof(First))]
    private sealed class Second : FrostingTask;

    [TaskName("Broken")]
    private sealed class Broken : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("broken");
    }

    private sealed class BuildLifetime(Journal journal) : FrostingLifetime<IFrostingContext>
    {
        public override void Setup(IFrostingContext context, ISetupContext info) => journal.Add("setup");

        public override void Teardown(IFrostingContext context, ITeardownContext info)
        {
            journal.Add(info.Successful ? "teardown" : "teardown failed");
            Console.WriteLine("last words");
        }
    }

    private sealed class EachTask(Journal journal) : FrostingTaskLifetime<IFrostingContext>
    {
        public override void Setup(IFrostingContext context, ITaskSetupContext info) =>
            journal.Add($"task setup {info.Task.Name}");

        public override void Teardown(IFrostingContext context, ITaskTeardownContext info) =>
            journal.Add($"task teardown {info.Task.Name}{(info.Successful ? "" : " failed")}");
    }
}
