using System.Diagnostics;
using System.Runtime.InteropServices;
using Levain.Delivery.Images.Packing;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

/// <summary>The service's program as the SDK publishes it, once for its sources.</summary>
internal sealed class PublishedService(string root, string folder) : IServiceBuilds
{
    /// <summary>Names all that the program is made of.</summary>
    public string Sources { get; } = Digest.Brief(Digest.OfText(string.Concat(
        new[] { "src", "models" }.SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".csproj" && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/Delivery/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => $"{f[root.Length..]} {Digest.OfFile(f)}\n"))));

    public bool CanLink => new[] { "/usr/bin/clang", "/usr/bin/gcc" }.Any(File.Exists);

    public async Task<ServiceBuild> BuildAsync(HostKind kind, CancellationToken cancellation)
    {
        var (project, program) = kind == HostKind.Aot ? ("ScoringNative", "Levain.ScoringNative") : ("ScoringHost", "Levain.ScoringHost.dll");
        var target = Path.Combine(folder, $"{project}-{Sources}");
        if (!Directory.Exists(target)) await PublishAsync(project, kind, target);
        return new ServiceBuild(kind, target, program, Path.Combine(root, "src", project, "packages.lock.json"));
    }

    // In a copy of the sources: a restore for one system alone changes lock files, and other tests may compile at this moment.
    private async Task PublishAsync(string project, HostKind kind, string target)
    {
        var copy = CopySources();
        string[] runtime = kind == HostKind.Aot ? ["--runtime", RuntimeInformation.RuntimeIdentifier] : [];
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine("src", project), "--configuration", "Release", "--output", target + ".new", "--nologo", "-v:quiet",
            "-p:RestoreLockedMode=false", "-p:RunAnalyzers=false", .. runtime,
        ])
        { WorkingDirectory = copy, RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
        Directory.Move(target + ".new", target);
        Directory.Delete(copy, recursive: true);
    }

    private string CopySources()
    {
        var copy = Path.Combine(folder, "source");
        foreach (var old in new[] { copy, folder }.Where(Directory.Exists)) Directory.Delete(old, recursive: true);
        var files = Directory.GetFiles(root).Concat(new[] { "src", "models" }.SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*", SearchOption.AllDirectories)));
        foreach (var file in files.Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            var place = Path.Combine(copy, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        return copy;
    }
}
