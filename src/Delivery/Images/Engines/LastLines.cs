using System.Text;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Levain.Delivery.Images.Engines;

/// <summary>Reads the end of what a container wrote.</summary>
internal static class LastLines
{
    private const int Most = 10, Longest = 300;

    public static async Task<IReadOnlyList<string>> ReadAsync(IDockerClient docker, string id, CancellationToken cancellation)
    {
        var wanted = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Tail = "10" };
        using var stream = await docker.Containers.GetContainerLogsAsync(id, tty: false, wanted, cancellation);
        using var text = new MemoryStream();
        await stream.CopyOutputToAsync(Stream.Null, text, text, cancellation);
        var lines = Encoding.UTF8.GetString(text.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.TakeLast(Most).Select(Shown)];
    }

    // A container may write anything: nothing that a terminal would obey comes through.
    private static string Shown(string line)
    {
        var plain = string.Concat(line.Where(c => !char.IsControl(c)));
        return plain.Length <= Longest ? plain : plain[..Longest] + "...";
    }
}
