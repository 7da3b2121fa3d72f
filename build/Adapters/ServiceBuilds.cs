using System.Runtime.InteropServices;
using Cake.Core;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Publishes the service's programs with the SDK.</summary>
public sealed class ServiceBuilds(ICakeContext context, Workspace workspace) : IServiceBuilds, IDisposable
{
    // Of build.sh's names; started in another way, the build program does not know whether sources are new.
    private const int HashLength = 20;
    private readonly SemaphoreSlim one = new(1);
    private readonly HashSet<HostKind> done = [];

    public bool CanLink => OperatingSystem.IsWindows() || Toolchain.Linker is not null;

    public async Task<ServiceBuild> BuildAsync(HostKind kind, CancellationToken cancellation)
    {
        if (kind == HostKind.Aot && !CanLink)
            throw new LevainException("--host=aot needs a C linker, and neither clang nor gcc is on the PATH: install one (apt-get install clang), or leave --host out.");
        var (project, program) = kind == HostKind.Aot
            ? ("ScoringNative", "Levain.ScoringNative" + (OperatingSystem.IsWindows() ? ".exe" : ""))
            : ("ScoringHost", "Levain.ScoringHost.dll");
        var target = Path.Combine(workspace.Artifacts, ".scoring", $"{kind.ToString().ToLowerInvariant()}-{Sources()}");
        await one.WaitAsync(cancellation);
        try
        {
            if (!Directory.Exists(target) || (Sources().Length != HashLength && !done.Contains(kind))) Publish(project, kind, target);
            done.Add(kind);
        }
        finally
        {
            one.Release();
        }

        return new ServiceBuild(kind, target, program, Path.Combine(workspace.Root, "src", project, "packages.lock.json"));
    }

    public void Dispose() => one.Dispose();

    // The build program lies in a folder that is named by all sources, the service's among them. A folder that a service
    // may run from is never written again.
    private static string Sources() => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private void Publish(string project, HostKind kind, string target)
    {
        // What is compiled without analyzers lies elsewhere than what Compile, which demands them, goes on from.
        var (fresh, work) = (target + ".new", Path.Combine(workspace.Temporary, "service"));
        // A restore for one system writes other lock files than are committed: they go beside what is compiled.
        string[] runtime = kind == HostKind.Aot
            ? ["--runtime", RuntimeInformation.RuntimeIdentifier, "-p:NuGetLockFilePath=obj/packages.publish.lock.json", "-p:RestoreLockedMode=false"]
            : [];
        Clear(fresh);
        Clear(work);
        Toolchain.Run(
            context, "Mend what it says above.", "dotnet",
            ["publish", Path.Combine("src", project), "--configuration", "Release", "--output", fresh, "--artifacts-path", work, "-p:RunAnalyzers=false", "--nologo", "-v:quiet", .. runtime]);
        Clear(target);
        Directory.Move(fresh, target);
        Clear(work);
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
