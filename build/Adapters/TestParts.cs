using Cake.Common;
using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Core.IO;

namespace Levain.Adapters;

/// <summary>The real parts that the full suite needs beside the SDK, by the names of Debian's packages.</summary>
internal static class TestParts
{
    private static readonly (string Package, string Purpose)[] Parts =
    [
        ("git", "clones that end-to-end tests work in"),
        ("libgomp1", "LightGBM"),
        ("libicu-dev", "foreign cultures"),
        ("shellcheck", "the judge of build.sh"),
        ("util-linux", "namespaces for full and read-only disks"),
    ];

    /// <summary>Installs what is missing, printing each command.</summary>
    /// <exception cref="LevainException">This is no Debian or Ubuntu, or the user may not install.</exception>
    public static void Install(ICakeContext context)
    {
        if (context.Tools.Resolve("apt-get") is null)
            throw new LevainException(
                $"--setup installs with apt-get, which this machine has not. Install by hand: {string.Join(", ", Parts.Select(p => $"{p.Package} ({p.Purpose})"))}; "
                + "then run --target=Test.");
        var missing = Parts.Where(p => !IsInstalled(context, p.Package)).Select(p => p.Package).ToArray();
        if (missing.Length == 0) return;
        Run(context, ["apt-get", "update", "-qq"]);
        Run(context, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", .. missing]);
    }

    private static bool IsInstalled(ICakeContext context, string package) => context.StartProcess(
        "dpkg-query",
        new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder().Append("-W").Append("-f=${Status}").Append(package),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
        out var lines) == 0 && lines.Any(l => l.EndsWith("ok installed", StringComparison.Ordinal));

    private static void Run(ICakeContext context, string[] command)
    {
        string[] whole = Environment.IsPrivilegedProcess ? command : ["sudo", .. command];
        context.Information("$ {0}", string.Join(' ', whole));
        Toolchain.Run(
            context, "Run it by hand as root, then --target=Test --setup again.", whole[0], whole[1..]);
    }
}
