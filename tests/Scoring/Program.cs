using Levain.Scoring.Logging;
using Levain.Scoring.Serving;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Levain.Scoring;

/// <summary>Runs the tests, or is a process that a test has started beside itself.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        [LogWorker.Name, .. var task] => await LogWorker.RunAsync(task),
        [ServiceProcess.Name, .. var arguments] => await ServiceProcess.RunAsync(arguments),
        _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };
}
