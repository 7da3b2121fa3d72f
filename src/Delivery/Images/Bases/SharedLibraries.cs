using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Levain.Delivery.Images.Bases;

/// <summary>Finds the shared libraries that programs of this machine load, by asking the loader.</summary>
internal static partial class SharedLibraries
{
    // Loaded by name while a program runs: hashes and TLS of .NET.
    private static readonly string[] ByName = ["libssl.so.3", "libcrypto.so.3"];

    /// <summary>Paths of the libraries, the loader's among them, in ordinal order.</summary>
    /// <param name="programs">Programs and libraries; a library that itself lacks one is passed over.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">This is no Linux, or the loader cannot be asked.</exception>
    public static async Task<IReadOnlyList<string>> OfAsync(IReadOnlyList<string> programs, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
            throw new LevainException("--base=make takes libraries of a Linux machine, and this is none. Name an image with --base=IMAGE, or run it on Linux.");
        var found = new SortedSet<string>(await AskAsync(programs, cancellation), StringComparer.Ordinal);
        var named = found.Select(f => Path.GetDirectoryName(f)!).Distinct()
            .SelectMany(folder => ByName.Select(name => Path.Combine(folder, name))).Where(File.Exists).ToList();
        if (named.Count > 0) found.UnionWith([.. named, .. await AskAsync(named, cancellation)]);
        return [.. found];
    }

    private static async Task<IEnumerable<string>> AskAsync(IReadOnlyList<string> programs, CancellationToken cancellation)
    {
        using var loader = Start(programs);
        var output = await loader.StandardOutput.ReadToEndAsync(cancellation);
        await loader.WaitForExitAsync(cancellation);
        return Line().Matches(output).Select(m => m.Groups["path"].Value);
    }

    private static Process Start(IReadOnlyList<string> programs)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("ldd", programs) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C" } })!;
        }
        catch (Win32Exception missing)
        {
            throw new LevainException("--base=make asks ldd for libraries, and it is not at hand. Install it (Debian: libc-bin), or name an image with --base=IMAGE.", missing);
        }
    }

    [GeneratedRegex(@"^\t(?:\S+ => )?(?<path>/\S+) \(0x", RegexOptions.Multiline)]
    private static partial Regex Line();
}
