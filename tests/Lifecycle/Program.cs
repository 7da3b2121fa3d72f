using Levain.Registering;
using Levain.Training.Certifying;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Levain;

/// <summary>Runs the tests, or is a process that a test has started beside itself.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        [Worker.Name, .. var task] => await Worker.RunAsync(task),
        [LearnerWorker.Name, var path] => LearnerWorker.Run(path),
        _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };
}
