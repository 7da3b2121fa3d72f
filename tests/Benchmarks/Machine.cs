using System.Runtime.InteropServices;

namespace Levain.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Line { get; } = FormattableString.Invariant(
        $"{Environment.ProcessorCount} cores, {Memory:0.0} GiB of memory, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");

    private static double Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
}
