using System.Globalization;
using Xunit;

namespace Levain.CommandLine;

public sealed class FrontDeskTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("--target=Train", null)]
    [InlineData("--help", 0)]
    [InlineData("-h", 0)]
    [InlineData("--nonsense --help", 0)]
    [InlineData("--nonsense", 1)]
    public void Questions_and_faults_are_answered_before_the_host_starts(string commandLine, int? exitCode) =>
        Assert.Equal(exitCode, Answer(commandLine).ExitCode);

    [Fact]
    public void Help_goes_to_the_output() => Assert.Contains("Usage:", Answer("--help").Output, StringComparison.Ordinal);

    [Fact]
    public void Faults_go_to_the_error_output()
    {
        var (_, output, error) = Answer("--nonsense");

        Assert.Empty(output);
        Assert.StartsWith("Unknown option '--nonsense'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_the_public_tasks_of_an_assembly() => Assert.Equal(
        [new Target("FoundTask", "")], Target.In(typeof(FrontDeskTests).Assembly));

    private static (int? ExitCode, string Output, string Error) Answer(string commandLine)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var args = commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exitCode = FrontDesk.Answer(args, [new Target("Train", "Trains")], output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
