using System.Runtime.InteropServices;

namespace Levain.Benchmarks.Serving;

/// <summary>Hosts of the service as <c>dotnet publish</c> makes them, once for all benches; obj and bin are not the checkout's.</summary>
internal sealed class Publishing
{
    private static readonly string Executable = OperatingSystem.IsWindows() ? ".exe" : "";
    private readonly Dictionary<string, Published> made = new(StringComparer.Ordinal);

    /// <summary>The full host, compiled by the JIT.</summary>
    public Task<Published> FullAsync(BenchSite site) => RunAsync(site, "ScoringHost", "full", ".dll");

    /// <summary>The full host with machine code beside the intermediate one.</summary>
    public Task<Published> ReadyToRunAsync(BenchSite site) => RunAsync(
        site, "ScoringHost", "readytorun", ".dll", "-p:PublishReadyToRun=true", "--self-contained", "false", "--runtime", RuntimeInformation.RuntimeIdentifier);

    public Task<Published> NativeAsync(BenchSite site) => RunAsync(site, "ScoringNative", "native", Executable);

    private async Task<Published> RunAsync(BenchSite site, string project, string variant, string ending, params string[] options)
    {
        if (made.TryGetValue(variant, out var before)) return before;
        await Console.Error.WriteLineAsync($"Serving: publishing {project} ({variant})");
        var folder = site.Folder("published-" + variant);
        var (code, output, error) = await Shell.RunAsync(
            site.Workspace.Root, "dotnet",
            [
                "publish", Path.Combine("src", project), "--configuration", "Release", "--nologo", "-v:quiet", "--output", folder,
                "--artifacts-path", site.Folder("artifacts-" + variant), "-p:NuGetLockFilePath=obj/bench.lock.json", .. options,
            ]);
        var program = Path.Combine(folder, $"Levain.{project}{ending}");
        return made[variant] = code == 0 && File.Exists(program)
            ? new Published(program, null)
            : new Published(program, $"{project} ({variant}) is left out, for it cannot be published: {LastLine(output + error)}");
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault(l => l.Contains("error", StringComparison.Ordinal)) ?? "dotnet says nothing.";
}
