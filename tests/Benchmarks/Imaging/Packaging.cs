namespace Levain.Benchmarks.Imaging;

/// <summary>One image that was made.</summary>
/// <param name="Wall">Seconds of the whole command.</param>
/// <param name="Cpu">Seconds of all cores.</param>
/// <param name="Stage">Seconds of the stage alone; NaN where there is none.</param>
/// <param name="Bytes">The image's, without compression.</param>
internal sealed record Packaging(double Wall, double Cpu, double Stage, long Bytes)
{
    public static double[] Cpus(IReadOnlyList<Packaging> taken) => [.. taken.Select(t => t.Cpu)];

    public static double[] Walls(IReadOnlyList<Packaging> taken) => [.. taken.Select(t => t.Wall)];
}
