using System.Xml.Linq;
using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Levain.Stages;
using Path = System.IO.Path;

namespace Levain.Adapters;

/// <summary>The compiled test programs under <c>tests/</c>.</summary>
internal sealed class TestPrograms(ICakeContext context, Workspace workspace)
{
    /// <summary>Runs the tests that take too long for every push, and no other.</summary>
    public bool OnlyLong { get; init; }

    /// <summary>Runs them one after the other and adds up what they count.</summary>
    /// <exception cref="LevainException">There is none, or one ends without its counts.</exception>
    public TestCount Run(bool allowSkips)
    {
        var programs = Directory.GetFiles(Path.Combine(workspace.Root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToList();
        if (programs.Count == 0) throw new LevainException("No test project stands under tests/. Restore the folder from git.");
        var results = Path.Combine(workspace.Artifacts, "tests");
        Disk.Guard(workspace.Relative(results), () => Directory.CreateDirectory(results));
        return programs.Aggregate(new TestCount(0, 0, 0, allowSkips), (sum, p) => sum + RunOne(p, results, allowSkips));
    }

    private TestCount RunOne(string project, string results, bool allowSkips)
    {
        var name = "Levain." + Path.GetFileNameWithoutExtension(project);
        var program = Path.Combine(Path.GetDirectoryName(project)!, "bin", "Release", "net10.0", name + ".dll");
        var report = Path.Combine(results, name + ".xml");
        File.Delete(report);
        var arguments = new ProcessArgumentBuilder().Append("exec").AppendQuoted(program).Append("-noLogo").Append("-result-xml").AppendQuoted(report)
            .Append("-explicit").Append(OnlyLong ? "only" : "off");
        if (OnlyLong) arguments.Append("-trait").AppendQuoted("Run=Soak");
        context.StartProcess("dotnet", new ProcessSettings
        {
            Arguments = arguments,
            WorkingDirectory = workspace.Root,
            EnvironmentVariables = new Dictionary<string, string?>
            {
                ["LEVAIN_SKIPS"] = allowSkips ? "allowed" : "forbidden",
                ["LEVAIN_ROOT"] = workspace.Root,
                ["NO_COLOR"] = "1",
            }!,
        });
        if (!File.Exists(report)) throw new LevainException($"{name} ended without counting its tests. Look at its output above.");
        return Read(report, allowSkips);
    }

    internal static TestCount Read(string report, bool allowSkips)
    {
        var count = new TestCount(0, 0, 0, allowSkips);
        foreach (var assembly in XDocument.Load(report).Descendants("assembly"))
            count += new TestCount(
                Number(assembly, "passed"), Number(assembly, "failed") + Number(assembly, "errors"), Number(assembly, "skipped"), allowSkips)
            {
                Failures = [.. assembly.Descendants("test").Where(t => (string?)t.Attribute("result") == "Fail").Select(Told)],
            };
        return count;
    }

    // Tests print much, and whoever reads the end of a log sees what failed.
    private static string Told(XElement test) =>
        $"{(string?)test.Attribute("name")}: {test.Descendants("message").FirstOrDefault()?.Value.Trim().ReplaceLineEndings(" | ")}";

    private static int Number(XElement element, string name) => (int?)element.Attribute(name) ?? 0;
}
