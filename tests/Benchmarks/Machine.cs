using System.Globalization;
using System.Runtime.InteropServices;

namespace Levain.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static string Line { get; } = FormattableString.Invariant(
        $"{Environment.ProcessorCount} cores, {Memory:0.0} GiB of memory, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");

    /// <summary>How many processes wanted a core in the last minute, where the system tells; null elsewhere.</summary>
    public static double? Load => File.Exists(LoadFile)
        ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    private static double Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
}
