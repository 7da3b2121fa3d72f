using Cake.Core;
using Cake.Frosting;
using Xunit;

namespace Levain.Hosting;

[Collection(OnTheConsole.Name)]
public sealed class CommandTests
{
    [Theory]
    [InlineData("--target=Bake", "knead,bake")]
    [InlineData("--target Bake", "knead,bake")]
    [InlineData("-t Bake", "knead,bake")]
    [InlineData("--target=bake", "knead,bake")]
    [InlineData("--target=Bake --exclusive", "bake")]
    [InlineData("-t Bake -e", "bake")]
    [InlineData("", "default")]
    [InlineData("--target=Bake --dryrun", "")]
    [InlineData("--target=Bake --whatif", "")]
    [InlineData("--tree", "")]
    [InlineData("--description", "")]
    [InlineData("--version", "")]
    [InlineData("--info", "")]
    public void The_command_line_decides_what_runs(string commandLine, string ran)
    {
        var run = Run(commandLine);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ran, string.Join(',', run.Journal));
    }

    [Theory]
    [InlineData("--tree", "└─Knead")]
    [InlineData("--description", "Heats the oven")]
    [InlineData("--dryrun --target=Bake", "2. Bake")]
    [InlineData("--help", "--exclusive")]
    [InlineData("--target=Bake --verbosity=diagnostic", "Registering task: Bake")]
    public void The_command_line_decides_what_is_shown(string commandLine, string shown) =>
        Assert.Contains(shown, Run(commandLine).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--target=Backe", 1, "The target 'Backe' was not found.")]
    [InlineData("--working=/no/such/folder", 1, "does not exist")]
    [InlineData("--x=1", -1, "")]
    public void A_bad_command_line_has_its_exit_code(string commandLine, int exitCode, string message)
    {
        var run = Run(commandLine);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Journal);
    }

    [Fact]
    public void The_build_works_in_the_folder_it_asked_for_and_the_command_line_goes_before_it()
    {
        var here = Environment.CurrentDirectory;
        var asked = Directory.CreateTempSubdirectory("levain");
        var other = asked.CreateSubdirectory("other");
        try
        {
            Assert.Equal(asked.FullName, FolderOf([]));
            Assert.Equal(other.FullName, FolderOf([$"--working={other.FullName}"]));
        }
        finally
        {
            Environment.CurrentDirectory = here;
            asked.Delete(recursive: true);
        }

        string FolderOf(string[] args) => Assert.Single(
            HostRun.With(host => host.UseWorkingDirectory(asked.FullName), [typeof(Where)], args).Journal);
    }

    private static HostRun Run(string commandLine) => HostRun.Of(
        [typeof(Knead), typeof(Bake), typeof(DefaultTarget)],
        commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [TaskName("Knead")]
    private sealed class Knead(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("knead");
    }

    [TaskName("Bake")]
    [TaskDescription("Heats the oven")]
    [IsDependentOn(typeof(Knead))]
    private sealed class Bake(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("bake");
    }

    [TaskName("Default")]
    private sealed class DefaultTarget(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("default");
    }

    [TaskName("Default")]
    private sealed class Where(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add(context.Environment.WorkingDirectory.FullPath);
    }
}
