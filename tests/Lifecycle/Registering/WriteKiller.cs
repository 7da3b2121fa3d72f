using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Levain.Registering;

/// <summary>Kills a process at the n-th of its writes, before the system carries it out.</summary>
/// <remarks>
/// A library that the process loads before the C library counts the calls. strace can do the same, and stops the process at each of all
/// its system calls for it.
/// </remarks>
public sealed class WriteKiller : IAsyncLifetime
{
    // Names in LD_PRELOAD end at a space.
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("killer-");

    /// <summary>The system calls by which a file gets content, gets its name and goes; fsync changes nothing that a killed process leaves.</summary>
    public static IReadOnlyList<string> Writes { get; } = ["pwrite64", "rename", "unlink"];

    public async ValueTask InitializeAsync()
    {
        var compiler = new[] { "cc", "gcc", "clang" }.FirstOrDefault(name => File.Exists("/usr/bin/" + name));
        Assert.SkipUnless(OperatingSystem.IsLinux() && compiler is not null, "kills at single system calls need a C compiler: --setup installs it");
        var source = Path.Combine(folder.FullName, "killer.c");
        await File.WriteAllTextAsync(source, Source());
        using var compiling = Process.Start(compiler, ["-O2", "-shared", "-fPIC", "-nostdlib", "-o", Library, source]);
        await compiling.WaitForExitAsync();
        Assert.Equal(0, compiling.ExitCode);
    }

    /// <summary>The environment in which a process is killed.</summary>
    public (string Name, string Value)[] At(string call, int number) =>
    [
        ("LD_PRELOAD", Library), ("KILL_AT_CALL", call), ("KILL_AT_NUMBER", number.ToString(CultureInfo.InvariantCulture)),
    ];

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Library => Path.Combine(folder.FullName, "killer.so");

    private static string Source()
    {
        using var reader = new StreamReader(typeof(WriteKiller).Assembly.GetManifestResourceStream("WriteKiller.c")!);
        return reader.ReadToEnd();
    }
}
