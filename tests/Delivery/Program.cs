using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Levain;

/// <summary>Runs the tests.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => args.Any(a => a is "--server" or "--internal-msbuild-node")
        ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : await ConsoleRunner.Run(args);
}
