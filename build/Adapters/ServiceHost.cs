using System.Diagnostics;
using System.Runtime.InteropServices;
using Cake.Core;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>A compiled host of the scoring service.</summary>
internal sealed class ServiceHost
{
    // Of build.sh's names; started in another way, the build program does not know whether sources are new.
    private const int HashLength = 20;
    private readonly Workspace workspace;
    private readonly string[] command;

    private ServiceHost(Workspace workspace, params string[] command) => (this.workspace, this.command) = (workspace, command);

    /// <summary>Compiles the host where its sources are new.</summary>
    /// <param name="context">Runs the compiler.</param>
    /// <param name="workspace">Where the sources and the results lie.</param>
    /// <param name="isNative">Machine code without ML.NET, for models with a flat form.</param>
    /// <exception cref="LevainException">It cannot be compiled.</exception>
    public static ServiceHost Build(ICakeContext context, Workspace workspace, bool isNative)
    {
        if (isNative && !OperatingSystem.IsWindows() && Toolchain.Linker is null)
            throw new LevainException("--native needs a C linker, and neither clang nor gcc is on the PATH: install one (apt-get install clang), or leave --native out.");
        var target = Path.Combine(workspace.Artifacts, ".scoring", (isNative ? "native-" : "full-") + Sources());
        if (!Directory.Exists(target) || Sources().Length != HashLength) Publish(context, isNative, target);
        return isNative
            ? new ServiceHost(workspace, Path.Combine(target, "Levain.ScoringNative" + (OperatingSystem.IsWindows() ? ".exe" : "")))
            : new ServiceHost(workspace, "dotnet", "exec", Path.Combine(target, "Levain.ScoringHost.dll"));
    }

    // The build program lies in a folder that is named by all sources, the service's among them. A folder that a service
    // may run from is never written again.
    private static string Sources() => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static void Publish(ICakeContext context, bool isNative, string target)
    {
        var (project, fresh) = (isNative ? "ScoringNative" : "ScoringHost", target + ".new");
        string[] runtime = isNative ? ["--runtime", RuntimeInformation.RuntimeIdentifier] : [];
        if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        Toolchain.Run(
            context, "Mend what it says above.", "dotnet",
            ["publish", Path.Combine("src", project), "--configuration", "Release", "--output", fresh, "--nologo", "-v:quiet", .. runtime]);
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Directory.Move(fresh, target);
    }

    /// <summary>Starts the service; it ends with this program, politely.</summary>
    /// <param name="url">Where it listens; null leaves that to it.</param>
    /// <param name="interruption">Tells when to end.</param>
    public RunningService Start(string? url, Interruption interruption)
    {
        string[] arguments =
        [
            .. command[1..], "--models=" + workspace.Served, "--log-folder=" + workspace.Predictions, .. url is null ? [] : new[] { "--url=" + url },
        ];
        return new RunningService(Process.Start(new ProcessStartInfo(command[0], arguments) { UseShellExecute = false })!, interruption);
    }
}
