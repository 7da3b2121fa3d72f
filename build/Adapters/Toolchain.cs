using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Path = System.IO.Path;

namespace Levain.Adapters;

/// <summary>Runs other programs.</summary>
internal static class Toolchain
{
    /// <summary>What links native code, of the programs that the compiler looks for; on Windows it finds its own.</summary>
    public static string? Linker => Find("clang", "gcc");

    /// <summary>The first of these programs that lies on the PATH; null where none does.</summary>
    public static string? Find(params string[] programs) => (
        from program in programs
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let path = Path.Combine(folder, program)
        where File.Exists(path)
        select path).FirstOrDefault();

    /// <summary>Runs a program whose output goes to this one's.</summary>
    /// <exception cref="LevainException">It ends with another exit code than 0.</exception>
    public static void Run(ICakeContext context, string advice, string program, params string[] arguments)
    {
        var code = context.StartProcess(program, new ProcessSettings { Arguments = Join(arguments) });
        if (code != 0) throw new LevainException($"{program} {string.Join(' ', arguments.Take(2))} failed (exit code {code}). {advice}");
    }

    private static ProcessArgumentBuilder Join(string[] arguments)
    {
        var builder = new ProcessArgumentBuilder();
        foreach (var argument in arguments) builder.AppendQuoted(argument);
        return builder;
    }
}
