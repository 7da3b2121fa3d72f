using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Levain.EndToEnd.Checkouts;

/// <summary>Compiles assemblies ahead of their run, as publishing with ReadyToRun does: the hundreds of starts in these tests spend a third of their time in compiling the same methods.</summary>
internal static class ReadyToRun
{
    // What every run goes through; the rest is used by few.
    private static readonly string[] Used =
    [
        "Cake.Core.dll", "Cake.Cli.dll", "Levain.*.dll", "Microsoft.Extensions.*.dll", "Microsoft.ML.Core.dll", "Microsoft.ML.Data*.dll", "Microsoft.ML.FastTree.dll",
        "Microsoft.ML.StandardTrainers.dll", "Microsoft.ML.Transforms.dll", "Newtonsoft.Json.dll", "Spectre.*.dll",
    ];

    /// <summary>Puts what is compiled ahead in the place of a program's assemblies; leaves them on a machine for which no compiler was restored.</summary>
    public static async Task CompileAsync(string program)
    {
        if (Compiler is null) return;
        var target = Directory.CreateDirectory(program + ".ahead").FullName;
        var names = Used.SelectMany(pattern => Directory.GetFiles(program, pattern)).Select(file => Path.GetFileName(file)!).ToList();
        await Parallel.ForEachAsync(names, async (name, cancellation) =>
        {
            string[] arguments =
            [
                Path.Combine(program, name), "-o", Path.Combine(target, name), "-r", RuntimeEnvironment.GetRuntimeDirectory() + "*.dll", "-r", Path.Combine(program, "*.dll"),
                "-O",
            ];
            using var compiling = Process.Start(new ProcessStartInfo(Compiler, arguments) { RedirectStandardOutput = true })!;
            var said = await compiling.StandardOutput.ReadToEndAsync(cancellation);
            await compiling.WaitForExitAsync(cancellation);
            if (compiling.ExitCode != 0) throw new InvalidOperationException($"{name} was not compiled ahead:\n{said}");
        });
        foreach (var name in names) File.Move(Path.Combine(target, name), Path.Combine(program, name), overwrite: true);
        Directory.Delete(target);
    }

    private static string? Compiler => typeof(ReadyToRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "Crossgen")?.Value;
}
