using Cake.Core;
using Cake.Frosting;
using Xunit;

namespace Levain.Hosting;

[Collection(OnTheConsole.Name)]
public sealed class FailingTests
{
    [Theory]
    [InlineData("Failing", 1)]
    [InlineData("FailingLater", 1)]
    [InlineData("Swallowing", 0)]
    [InlineData("Continuing", 0)]
    [InlineData("Cleaning", 1)]
    public void The_exit_code_tells_of_a_failure_unless_it_was_handled(string target, int exitCode) =>
        Assert.Equal(exitCode, Run(target).ExitCode);

    [Fact]
    public void The_failure_is_printed_without_a_stack_trace()
    {
        var output = Run("Failing").Output;

        Assert.Contains("it broke", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_handler_is_given_the_failure() => Assert.Equal(["it broke"], Run("Swallowing").Journal);

    [Fact]
    public void Finally_runs_after_a_failure() => Assert.Equal(["cleaned"], Run("Cleaning").Journal);

    [Fact]
    public void What_depends_on_a_failed_task_does_not_run() => Assert.Empty(Run("Behind").Journal);

    private static HostRun Run(string target) => HostRun.Of(
        [
            typeof(Failing), typeof(FailingLater), typeof(Swallowing), typeof(Continuing), typeof(Cleaning),
            typeof(Behind),
        ],
        $"--target={target}");

    [TaskName("Failing")]
    private class Failing : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("it broke");
    }

    [TaskName("FailingLater")]
    private sealed class FailingLater : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            await Task.Yield();
            throw new InvalidOperationException("it broke");
        }
    }

    [TaskName("Swallowing")]
    private sealed class Swallowing(Journal journal) : Failing
    {
        public override void OnError(Exception exception, ICakeContext context) => journal.Add(exception.Message);
    }

    [TaskName("Continuing")]
    [ContinueOnError]
    private sealed class Continuing : Failing;

    [TaskName("Cleaning")]
    private sealed class Cleaning(Journal journal) : Failing
    {
        public override void Finally(ICakeContext context) => journal.Add("cleaned");
    }

    [TaskName("Behind")]
    [IsDependentOn(typeof(Failing))]
    private sealed class Behind(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("behind");
    }
}
