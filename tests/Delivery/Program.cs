using Levain.Delivery.Images.Smoking;
using Levain.Delivery.Releases.Connecting;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Levain;

/// <summary>Runs the tests, or is a process that a test has started beside itself.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        [SmokeProcess.Name, var engine, var root, var golden] => await SmokeProcess.RunAsync(engine, root, golden),
        [ProxyProcess.Name, var api] => await ProxyProcess.RunAsync(api),
        _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };
}
