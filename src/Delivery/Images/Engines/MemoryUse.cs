using Docker.DotNet;
using Docker.DotNet.Models;

namespace Levain.Delivery.Images.Engines;

/// <summary>Asks how much memory a container holds.</summary>
internal sealed class MemoryUse : IProgress<ContainerStatsResponse>
{
    private ContainerStatsResponse? told;

    /// <summary>Bytes without the cache of files that nobody uses, as <c>docker stats</c> counts; null where nothing was told.</summary>
    public static async Task<long?> OfAsync(IDockerClient docker, string id, CancellationToken cancellation)
    {
        var listener = new MemoryUse();
        await docker.Containers.GetContainerStatsAsync(id, new ContainerStatsParameters { Stream = false, OneShot = true }, listener, cancellation);
        if (listener.told?.MemoryStats is not { Usage: > 0 } memory) return null;
        // The names of the first and the second version of control groups.
        var names = new[] { "total_inactive_file", "inactive_file" };
        var idle = names.Select(n => memory.Stats?.TryGetValue(n, out var bytes) == true ? bytes : 0).FirstOrDefault(b => b > 0);
        return (long)(memory.Usage - Math.Min(idle, memory.Usage));
    }

    public void Report(ContainerStatsResponse value) => told = value;
}
