using Xunit;

namespace Levain.Registering;

/// <summary>Kills a process at the n-th of its writes, before the system carries it out.</summary>
internal static class Strace
{
    /// <summary>The system calls by which a file gets content, comes to the disk, gets its name and goes.</summary>
    public static IReadOnlyList<string> Writes { get; } = ["pwrite64", "fsync", "rename", "unlink"];

    public static void SkipUnlessThere() => Assert.SkipUnless(
        OperatingSystem.IsLinux() && File.Exists("/usr/bin/strace"), "kills at single system calls need strace: --setup installs it");

    /// <summary>The command under which a process is killed.</summary>
    public static string[] KillAt(string call, int number) =>
    [
        "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}",
        "-e", FormattableString.Invariant($"inject={call}:signal=KILL:when={number}"),
    ];
}
