using System.Globalization;
using Levain.Stages;

namespace Levain.Benchmarks.Starting;

/// <summary>A fresh clone of the checkout's last commit.</summary>
internal sealed class Clone(string folder)
{
    // The shell's own clock: it leaves out what it costs to start a process from here.
    private const string Timed = "TIMEFORMAT='%3R %3U %3S'; time ./build.sh \"$@\" 2>&1";

    /// <summary>Clones into a folder that is not there yet.</summary>
    public static async Task<Clone> MakeAsync(Workspace origin, string folder)
    {
        await Shell.MustAsync(origin.Root, "git", ["clone", "--quiet", origin.Root, folder]);
        return new Clone(folder);
    }

    /// <summary>Says which changes a clone leaves out; null where it leaves out none.</summary>
    public static async Task<string?> LeavesOutAsync(Workspace origin)
    {
        var changes = await Shell.MustAsync(origin.Root, "git", ["status", "--porcelain"]);
        return changes.Length == 0
            ? null
            : FormattableString.Invariant($"Measured is the last commit: {changes.Count(c => c == '\n')} uncommitted changes are left out.");
    }

    /// <summary>Runs the build script, which must succeed.</summary>
    public async Task<Usage> RunAsync(params string[] arguments)
    {
        // No compiler that another build left running may help.
        var (code, output, error) = await Shell.RunAsync(
            folder, "bash", ["-c", Timed, "bash", .. arguments],
            ("LC_ALL", "C"), ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"));
        if (code != 0)
            throw new LevainException($"./build.sh {string.Join(' ', arguments)} failed in a fresh clone:\n{output}{error}");
        var times = error.TrimEnd().Split('\n')[^1].Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToList();
        return new Usage(times[0], times[1] + times[2], output);
    }
}
