using System.Diagnostics;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>A compiled program of the scoring service, run from this checkout.</summary>
internal sealed class ServiceHost(Workspace workspace, ServiceBuild build)
{
    /// <summary>Starts the service; it ends with this program, politely.</summary>
    /// <param name="champions">The folder of the champions that it answers with.</param>
    /// <param name="url">Where it listens; null leaves that to it.</param>
    /// <param name="interruption">Tells when to end.</param>
    public RunningService Start(string champions, string? url, Interruption interruption)
    {
        var program = Path.Combine(build.Folder, build.Program);
        string[] command = build.Kind == HostKind.Aot ? [program] : ["dotnet", "exec", program];
        string[] arguments =
        [
            .. command[1..], "--models=" + champions, "--log-folder=" + workspace.Predictions, .. url is null ? [] : new[] { "--url=" + url },
        ];
        return new RunningService(Process.Start(new ProcessStartInfo(command[0], arguments) { UseShellExecute = false })!, interruption);
    }
}
