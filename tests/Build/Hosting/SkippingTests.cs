using Cake.Core;
using Cake.Frosting;
using Xunit;

namespace Levain.Hosting;

[Collection(OnTheConsole.Name)]
public sealed class SkippingTests
{
    private static readonly Type[] Tasks = [typeof(Before), typeof(Idle), typeof(After)];

    [Fact]
    public void A_dependency_that_should_not_run_is_skipped_and_the_build_goes_on()
    {
        var run = HostRun.Of(Tasks, "--target=After");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["before", "after"], run.Journal);
    }

    [Fact]
    public void Dependencies_of_a_skipped_task_have_run_already() =>
        Assert.Contains("before", HostRun.Of(Tasks, "--target=After").Journal);

    [Fact]
    public void The_report_gives_the_reason_of_a_skip() =>
        Assert.Contains("nothing to do", HostRun.Of(Tasks, "--target=After").Output, StringComparison.Ordinal);

    [Fact]
    public void A_skipped_target_fails_the_build_with_its_reason()
    {
        var run = HostRun.Of(Tasks, "--target=Idle");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Could not reach target 'Idle'", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to do", run.Output, StringComparison.Ordinal);
    }

    [TaskName("Before")]
    private sealed class Before(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("before");
    }

    [TaskName("Idle")]
    [IsDependentOn(typeof(Before))]
    private sealed class Idle(Journal journal) : FrostingTask, IFrostingTask
    {
        public string SkippedMessage => "nothing to do";

        public override bool ShouldRun(ICakeContext context) => false;

        public override void Run(ICakeContext context) => journal.Add("idle");
    }

    [TaskName("After")]
    [IsDependentOn(typeof(Idle))]
    private sealed class After(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("after");
    }
}
